import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reportBlocks } from '../../src/document/report-blocks';
import { toDocx } from '../../src/exporters/docx/to-docx';
import { toBareHtml } from '../../src/exporters/html/to-html';
import type { AnnualReport } from '../../src/report/annual-report';
import { withCells } from '../../src/report/cell-text';
import { edition2019 } from '../../src/template/editions/edition-2019';
import { edition2021 } from '../../src/template/editions/edition-2021';
import { asText } from '../../src/testing/as-text';
import { completeReport } from '../../src/testing/complete-report';

/** A township's report of 2023 that hands three requests on to the next year. */
export const lastYear: AnnualReport = withCells(completeReport(edition2021, 2023), {
  'requests/received/naturalPerson': '5',
  'requests/disclosed/naturalPerson': '2',
  'requests/carriedForward/naturalPerson': '3',
});

/** A Word file as any program writes it: nothing of ours is embedded. */
export async function plainWord(report: AnnualReport): Promise<Buffer> {
  const blocks = reportBlocks(edition2021, report);
  return Buffer.from(await toDocx(blocks, { title: '年度报告', agency: report.agency.name }));
}

/** What copying the page of a website puts on the clipboard as markup. */
export const pageHtml = (report: AnnualReport): string =>
  toBareHtml(reportBlocks(edition2021, report), { publication: report.publication });

/** Made-up sentences until the report's texts have this many characters. */
export function longReport(characters: number): AnnualReport {
  const sentences: string[] = [];
  for (let size = 0, nth = 1; size < characters; nth += 1) {
    const sentence = `第${nth}项工作由专人负责，全年更新专栏内容${nth}次，并按要求做好审核和清理。`;
    sentences.push(nth % 5 === 0 ? `${sentence}\n` : sentence);
    size += sentence.length;
  }
  return { ...lastYear, sections: { ...lastYear.sections, overview: sentences.join('').trim() } };
}

function replaced(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`“${before}” does not stand there once`);
  return text.replace(before, after);
}

/** A report of 2020, one cell per line; 行政处罚 kept one of its three figures, a unit stands in 采购总金额. */
export function text2020(): string {
  const report = completeReport(edition2019, 2020);
  const text = asText(reportBlocks(edition2019, report), 'stacked');
  const penalties = replaced(text, '\n行政处罚\n0\n0\n0\n', '\n行政处罚\n12\n');
  return replaced(penalties, '\n政府集中采购\n0\n0\n', '\n政府集中采购\n3\n51.1082万元\n');
}

/** Word edited by hand: the first figure in a row, and words of a sentence. */
export function editedWord(
  word: Buffer,
  figures: readonly { row: string; before: string; after: string }[],
  words: readonly [string, string],
): Buffer {
  const parts = unzipSync(word);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const { row, before, after } of figures) {
    const at = xml.indexOf(`>${row}<`);
    if (at < 0) throw new Error(`no row “${row}”`);
    const rest = xml.slice(at);
    const edited = rest.replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/, (run, text: string) => {
      if (text !== before) throw new Error(`“${row}” begins with ${text}`);
      return run.replace(`>${before}<`, `>${after}<`);
    });
    xml = xml.slice(0, at) + edited;
  }
  parts['word/document.xml'] = strToU8(replaced(xml, ...words));
  return Buffer.from(zipSync(parts));
}
