import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { acceptDifferences, differences } from '../importers/differences';
import { read } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { toDraftContent } from '../report/draft-content';
import { editionById } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { arbitraryReport } from '../testing/arbitrary-report';
import { times } from '../testing/effort';
import { reportFrom } from '../testing/report-from';
import { convertFiles, hasOffice } from './office';

const word = (report: AnnualReport) =>
  toDocx(reportBlocks(editionById(report.edition) ?? edition2021, report), {
    title: 'x',
    agency: 'x',
  });

/** The same file with its data part, and with the document changed. */
function rewritten(
  docx: Uint8Array,
  report: AnnualReport,
  edit: (xml: string) => string,
): Uint8Array {
  const files = unzipSync(docx);
  const json = JSON.stringify(toDraftContent({ report, confirmations: [] }));
  const escaped = json.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const part = `<draft xmlns="urn:gongkai-nianbao:draft">${escaped}</draft>`;
  const xml = edit(strFromU8(files['word/document.xml'] ?? new Uint8Array()));
  return zipSync({
    ...files,
    'word/document.xml': strToU8(xml),
    'customXml/item1.xml': strToU8(part),
  });
}

const report: AnnualReport = {
  ...reportFrom(`
    naturalPerson
    received   6
    disclosed  6
  `),
  contact: { address: '清源县石桥镇人民路1号', telephone: '', postcode: '' },
};
report.sections['problems'] = '一是更新不够及时。二是<解读>形式单一。三是人员变动较多。';

describe('the leader’s copy of our Word', () => {
  it('comes back as it was when nothing was changed, with what is not printed', async () => {
    const result = await read(rewritten(await word(report), report, (xml) => xml));
    expect(result.draft).toEqual({ report, confirmations: [] });
    expect(result.embedded?.report).toEqual(report);
  });

  it('names exactly the two cells and the one sentence that were changed', async () => {
    const edit = (xml: string) =>
      xml.replace(/>6</g, '>7<').replace('二是&lt;解读&gt;形式单一。', '二是解读形式不多。');
    const result = await read(rewritten(await word(report), report, edit));
    const before = result.embedded?.report ?? report;
    const found = differences(before, result.report);
    expect(found.map(({ label, before: old, after }) => `${label} ${old}→${after}`)).toEqual([
      '一自然人 6→7',
      '三（一）自然人 6→7',
      '五、存在的主要问题及改进情况 二是<解读>形式单一。→二是解读形式不多。',
    ]);
    const one = found.slice(1, 2).map(({ id }) => id);
    const accepted = acceptDifferences(before, result.report, new Set(one));
    expect(accepted.tables['requests']?.['disclosed']?.['naturalPerson']).toBe('7');
    expect(differences(before, accepted)).toHaveLength(1);
  });

  it('takes insertions and leaves deletions out', async () => {
    const edit = (xml: string) =>
      xml.replace(
        /<w:r>(?:(?!<\/w:r>).)*?>一是更新不够及时。(?:(?!<\/w:r>).)*<\/w:r>/,
        '<w:del><w:r><w:delText>一是更新不够及时。</w:delText></w:r></w:del><w:ins><w:r><w:t>一是更新较慢。</w:t></w:r></w:ins>',
      );
    const result = await read(rewritten(await word(report), report, edit));
    expect(result.report.sections['problems']).toContain('一是更新较慢。');
    expect(result.notes.map(({ code }) => code)).toContain('tracked-changes');
  });
});

if (!hasOffice) console.warn('SKIPPED: soffice is needed to save Word files again with.');

describe.skipIf(!hasOffice)('saved again by LibreOffice', () => {
  it.each(['docx', 'doc'])(
    'as .%s comes back with every figure and sentence',
    async (format) => {
      const folder = mkdtempSync(join(tmpdir(), 'office-'));
      const samples = fc.sample(arbitraryReport(), { numRuns: times(3), seed: 7 });
      for (const [n, sample] of samples.entries())
        writeFileSync(join(folder, `${n}.docx`), await word(sample));
      const names = samples.map((_, n) => `${n}.docx`);
      await convertFiles(folder, { format, names, into: join(folder, 'out') });
      for (const [n, sample] of samples.entries()) {
        const result = await read(
          new Uint8Array(readFileSync(join(folder, 'out', `${n}.${format}`))),
        );
        expect(result.visible).toEqual(sample);
      }
    },
    120_000,
  );
});
