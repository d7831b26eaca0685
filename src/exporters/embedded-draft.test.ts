import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import type { Draft } from '../report/annual-report';
import { readDraftFile } from '../report/draft-file';
import { edition2021 } from '../template/editions/edition-2021';
import { zeroReport } from '../testing/report-from';
import { toDocx } from './docx/to-docx';
import { toHtmlPage } from './html/to-html';
import { times } from '../testing/effort';

const draftOf = (preface: string): Draft => ({
  report: { ...zeroReport(), preface },
  confirmations: [{ check: 'a/b', message: '数据为 0', reason: preface }],
});
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

async function wordParts(draft: Draft, fingerprint?: string) {
  const bytes = await toDocx(reportBlocks(edition2021, draft.report), {
    title: '年度报告',
    agency: '某镇',
    draft,
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
  const files = unzipSync(bytes);
  return (path: string) => strFromU8(files[path] ?? new Uint8Array());
}

describe('the draft in the Word file', () => {
  it('comes back unchanged, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const draft = draftOf(text);
        const item = (await wordParts(draft))('customXml/item1.xml');
        const json = /<draft xmlns="urn:gongkai-nianbao:draft">([^<]*)<\/draft>$/.exec(item)?.[1];
        expect(readDraftFile(unescaped(json ?? ''))).toEqual({ draft });
      }),
      { numRuns: times(20) },
    );
  });

  it('holds nothing XML forbids: control characters and lone surrogates are spelt out', async () => {
    const read = await wordParts(draftOf('a\u0001\ud800\uffff]]>&<b>\u0085'));
    const item = read('customXml/item1.xml');
    expect(item).toContain('a\\u0001\\ud800\\uffff]]&gt;&amp;&lt;b&gt;\\u0085');
  });

  it('is found by its relationship, and carries the fingerprint', async () => {
    const read = await wordParts(draftOf(''), '4F2A-91C0');
    expect(read('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
    expect(read('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');
    expect(read('customXml/item1.xml')).toContain(' fingerprint="4F2A-91C0">');
    expect(read('docProps/custom.xml')).toContain('4F2A-91C0');
  });
});

describe('the draft in the page', () => {
  const jsonOf = (page: string): string =>
    /<script type="application\/json" id="gongkai-nianbao-draft">([^<]*)<\/script>/.exec(
      page,
    )?.[1] ?? '';

  it('comes back unchanged, whatever was typed, and no text ends the element', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant('</script><script>alert(1)</script>')), (text) => {
        const draft = draftOf(text);
        const page = toHtmlPage(reportBlocks(edition2021, draft.report), '年度报告', { draft });
        expect(readDraftFile(jsonOf(page))).toEqual({ draft });
      }),
    );
  });

  it('is left out where none is given', () => {
    expect(toHtmlPage([], '年度报告')).not.toContain('<script');
  });
});
