import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { approvalSheet } from '../../document/approval-sheet';
import type { Block } from '../../document/block';
import { reportBlocks } from '../../document/report-blocks';
import { defaultWordSettings } from '../../report/word-settings';
import { edition2021 } from '../../template/editions/edition-2021';
import { zeroReport } from '../../testing/report-from';
import { maximalReport } from '../../testing/sample-reports';
import { type DocumentOptions, toDocx } from './to-docx';

async function partsOf(blocks: readonly Block[], options: Partial<DocumentOptions> = {}) {
  const files = unzipSync(await toDocx(blocks, { title: '报告', agency: '某镇', ...options }));
  return (path: string) => strFromU8(files[path] ?? new Uint8Array());
}
const documentXml = async (blocks: readonly Block[], options?: Partial<DocumentOptions>) =>
  (await partsOf(blocks, options))('word/document.xml');
const paragraphs = (xml: string): string[] => xml.match(/<w:p>[^]*?<\/w:p>/g) ?? [];
const fontsOf = (xml: string): (string | undefined)[] =>
  Array.from(xml.matchAll(/w:eastAsia="([^"]*)" w:hAnsi/g), (match) => match[1]);
const report = reportBlocks(edition2021, zeroReport());
const paragraph: Block = { kind: 'paragraph', text: '本年公开信息12条。' };

describe('the page', () => {
  it('is A4 with the margins of GB/T 9704', async () => {
    const xml = await documentXml(report);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  });

  it('has its number outside, odd right and even left, or centred', async () => {
    const outer = await partsOf(report);
    expect(outer('word/footer1.xml')).toContain('<w:jc w:val="right"/>');
    expect(outer('word/footer2.xml')).toContain('<w:jc w:val="left"/>');
    expect(outer('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const settings = { ...defaultWordSettings, pageNumber: 'centred' } as const;
    const centred = await partsOf(report, { settings });
    expect(centred('word/footer1.xml')).toContain('<w:jc w:val="center"/>');
    expect(centred('word/footer2.xml')).toContain('<w:jc w:val="center"/>');
  });

  it('is numbered from 1 also behind the 审签单, which has no number', async () => {
    const frontPage = approvalSheet({ titleLines: ['某镇', '2026年报告'], agency: '某镇' });
    const sections = (await documentXml(report, { frontPage })).match(
      /<w:sectPr>[^]*?<\/w:sectPr>/g,
    );
    expect(sections).toHaveLength(2);
    expect(sections?.[0]).not.toContain('footerReference');
    expect(sections?.[1]).toContain('<w:pgNumType w:start="1"/>');
    expect(sections?.[1]).toContain('<w:type w:val="nextPage"/>');
  });
});

describe('text', () => {
  it('is 3号 仿宋 on an exact pitch of 28 points, indented by two characters', async () => {
    const [xml = ''] = paragraphs(await documentXml([paragraph]));
    expect(xml).toContain('w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋"');
    expect(xml).toContain('<w:sz w:val="32"/>');
    expect(xml).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
    const styles = (await partsOf([paragraph]))('word/styles.xml');
    const body = /<w:style [^>]*w:styleId="GwBody"[^]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(body).toContain('w:line="560" w:lineRule="exact"');
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toContain('<w:jc w:val="both"/>');
  });

  it('follows the settings', async () => {
    const settings = {
      ...defaultWordSettings,
      fontGroup: 'gb2312',
      linePitchPt: 29.5,
      digits: 'body',
    } as const;
    const parts = await partsOf([paragraph], { settings });
    expect(parts('word/document.xml')).toContain('w:ascii="仿宋_GB2312"');
    expect(parts('word/styles.xml')).toContain('w:line="590" w:lineRule="exact"');
  });

  it('takes 黑体, 楷体, 仿宋 and 仿宋 for its four levels, never bold', async () => {
    const xml = await documentXml(
      ([1, 2, 3, 4] as const).map((level) => ({ kind: 'heading', level, text: '标题' })),
    );
    expect(fontsOf(xml)).toEqual(['黑体', '楷体', '仿宋', '仿宋']);
    expect(xml).not.toContain('<w:b/>');
  });

  it('sets the sentence a paragraph runs on from in 楷体', async () => {
    const text = '（一）主动公开情况。本年公开信息12条。';
    const lead = { level: 2, length: 10 } as const;
    const xml = await documentXml([{ kind: 'paragraph', text, lead }]);
    expect(fontsOf(xml)).toEqual(['楷体', '仿宋']);
    expect(xml).toContain('>（一）主动公开情况。</w:t>');
  });

  it('names fonts and what may stand in for them, embeds none, uses no theme font', async () => {
    const parts = await partsOf(report);
    expect(parts('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋"><w:altName w:val="FangSong',
    );
    expect(parts('word/fontTable.xml')).not.toContain('embed');
    expect(parts('word/document.xml') + parts('word/styles.xml')).not.toMatch(
      /w:(?:ascii|hAnsi|eastAsia|cs)Theme/,
    );
  });

  it('is signed by the agency centred over the date, four characters in', async () => {
    const signed = (agency: string) =>
      documentXml([{ kind: 'signature', agency, date: '2027年1月12日' }]);
    const [short = '', date = ''] = paragraphs(await signed('某镇政府'));
    expect(short).toContain('<w:ind w:left="4960" w:right="1280"/>');
    expect(date).toContain('<w:ind w:left="4960" w:right="1280"/>');
    const [long = ''] = paragraphs(await signed('某某省某某自治州某某县人民政府办公室'));
    expect(long).toContain('w:right="640"/>');
    expect(paragraphs(await signed(''))).toHaveLength(1);
  });

  it('never carries a person’s name', async () => {
    const core = (await partsOf(report))('docProps/core.xml');
    expect(core).toContain('<dc:creator>某镇</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>某镇</cp:lastModifiedBy>');
  });
});

describe('tables', () => {
  const tablesOf = async (blocks: readonly Block[]) =>
    (await documentXml(blocks)).match(/<w:tbl>[^]*?<\/w:tbl>/g) ?? [];

  it('have a grid, a fixed layout, rows that do not split and no fixed line height', async () => {
    for (const table of await tablesOf(report)) {
      expect(table).toMatch(/<w:tblGrid>(?:<w:gridCol w:w="\d+"\/>)+<\/w:tblGrid>/);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)?.length ?? -1);
      expect(table).not.toContain('w:lineRule="exact"');
    }
  });

  it('fill the type area and no more', async () => {
    for (const blocks of [report, reportBlocks(edition2021, maximalReport(edition2021))])
      for (const table of await tablesOf(blocks)) {
        const widths = Array.from(table.matchAll(/<w:gridCol w:w="(\d+)"/g), (m) => Number(m[1]));
        expect(Math.abs(widths.reduce((a, b) => a + b) - 8844)).toBeLessThanOrEqual(8);
      }
  });

  it('repeat the head of 表三, which may go over a page where that is chosen', async () => {
    const settings = { ...defaultWordSettings, tables: 'flowing' } as const;
    const xml = await documentXml(report, { settings });
    const [proactive = '', requests = '', disputes = ''] =
      xml.match(/<w:tbl>[^]*?<\/w:tbl>/g) ?? [];
    expect(requests.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    const kept = (table: string) =>
      (table.match(/<w:tr>[^]*?<\/w:tr>/g) ?? []).map((row) => /<w:keepNext\/>/.test(row));
    expect(kept(proactive)).toEqual([...Array<boolean>(13).fill(true), false]);
    expect(kept(disputes)).toEqual([true, true, true, false]);
    // Three rows of heads, then 27 of which the last under each label lets go.
    const ends = kept(requests).flatMap((stays, row) => (stays ? [] : [row]));
    expect(ends).toEqual([5, 6, 14, 17, 22, 25, 26, 27]);
  });

  it('stand on one page with their headings, also where a row begins with a merged cell', async () => {
    for (const table of await tablesOf(report)) {
      const rows = table.match(/<w:tr>[^]*?<\/w:tr>/g) ?? [];
      const cells = rows.map((row) => row.match(/<w:tc>[^]*?<\/w:tc>/g) ?? []);
      const isKept = (cell: string) => /<w:keepNext\/>/.test(cell);
      expect(cells.slice(0, -1).flat().every(isKept)).toBe(true);
      expect(cells.slice(-1).flat().some(isKept)).toBe(false);
    }
  });

  it('break the narrow heads of 表四 after two characters', async () => {
    const [, , disputes = ''] = await tablesOf(report);
    expect(disputes).toMatch(/>结果<\/w:t><\/w:r><w:r>.*?<w:br\/><w:t[^>]*>维持</);
  });

  it('print a long figure smaller rather than over two lines', async () => {
    const [, requests = ''] = await tablesOf(reportBlocks(edition2021, maximalReport(edition2021)));
    const size = /<w:sz w:val="(\d+)"\/>[^/]*\/>[^/]*\/><\/w:rPr><w:t[^>]*>209999979</.exec(
      requests,
    );
    // Half-points: nine digits of 0.65 em in a cell of 11 mm.
    expect(Number(size?.[1])).toBeLessThanOrEqual(10);
    expect(Number(size?.[1])).toBeGreaterThanOrEqual(8);
  });
});
