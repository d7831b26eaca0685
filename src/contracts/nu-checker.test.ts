import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { editions } from '../template/editions';
import { anyReport } from '../testing/any-report';
import { zeroReport } from '../testing/report-from';
import { reportPage } from '../exporters/html/report-page';
import { toBareHtml, toHtmlPage, toInlineHtml } from '../exporters/html/to-html';

/** `npm install --no-save vnu-jar` (30 MB, needs Java) brings it; or VNU_JAR says where it is. */
const jar = process.env['VNU_JAR'] ?? 'node_modules/vnu-jar/build/dist/vnu.jar';
const available = existsSync(jar) && spawnSync('java', ['-version']).error === undefined;
if (!available) console.warn(`SKIPPED: the Nu HTML checker needs Java and ${jar}.`);

const publication = {
  ...zeroReport().publication,
  indexNumber: 'A-1"<&',
  siteName: '某县人民政府',
  publishedOn: '2027-01-20',
  keywords: '年报',
  description: '年度报告',
  author: '某镇',
};
const wrapped = (fragment: string): string =>
  `<!doctype html><html lang="zh-CN"><head><title>年报</title></head><body>${fragment}</body></html>`;

function complaints(pages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  pages.forEach((page, index) => writeFileSync(join(folder, `${index}.html`), page));
  const { stderr } = spawnSync('java', ['-jar', jar, '--also-check-css', folder], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  // What was typed is the clerk's: private-use characters and uncomposed accents are remarked on.
  const ofTheText = /^Picked up|Private Use Area|Normalization Form C/;
  return stderr
    .split('\n')
    .filter((line) => line !== '' && !ofTheText.test(line))
    .join('\n');
}

describe.skipIf(!available)('the Nu HTML checker', () => {
  it('complains about a page that is wrong', () => {
    expect(complaints([wrapped('<table><p>')])).toContain('error');
  }, 300_000);

  it('has neither error nor warning for pages and fragments of all editions and of any report', () => {
    const anyOnes = fc.sample(anyReport, { numRuns: 20, seed: 5 });
    const reports = [
      ...editions.map((edition) => ({ edition, report: zeroReport(edition) })),
      ...anyOnes,
    ].map(({ edition, report }) => ({ edition, report: { ...report, publication } }));
    const pages = reports.flatMap(({ edition, report }) => {
      const blocks = reportBlocks(edition, report);
      const draft = { report, confirmations: [] };
      return [
        toHtmlPage(blocks, '年报', { draft, publication }),
        reportPage({ draft, pictureWith: [] }),
        wrapped(toInlineHtml(blocks, { publication })),
        wrapped(toBareHtml(blocks, { publication })),
      ];
    });
    expect(complaints(pages)).toBe('');
  }, 300_000);
});
