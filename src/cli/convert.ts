import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toBareHtml, toHtmlPage, toInlineHtml } from '../exporters/html/to-html';
import { toDraftContent, toDraftFile } from '../report/draft-content';
import { shortFingerprint } from '../report/fingerprint';
import { reportTitle } from '../report/title';
import { CliError } from './cli-error';
import { checkInput, type OpenedFile, openWithLastYear } from './read-file';

const formats = ['docx', 'html', 'html-inline', 'html-bare', 'json'] as const;
type Format = (typeof formats)[number];
const isFormat = (value: string | undefined): value is Format =>
  formats.some((format) => format === value);

async function bytesOf({ draft, report, edition, notes }: OpenedFile, format: Format) {
  const title = reportTitle(edition, report);
  const blocks = reportBlocks(edition, report);
  const { publication } = report;
  const fingerprint = shortFingerprint(report);
  switch (format) {
    case 'docx':
      return toDocx(blocks, { title, agency: report.agency.name, draft, fingerprint });
    case 'html':
      return toHtmlPage(blocks, title, { draft, publication, fingerprint });
    case 'html-inline':
      return toInlineHtml(blocks, { publication });
    case 'html-bare':
      return toBareHtml(blocks, { publication });
    case 'json':
      if (notes.length === 0) return toDraftFile(draft, fingerprint);
      // Reading a draft passes over what it does not know, so the notes may travel in the file.
      return JSON.stringify({ ...toDraftContent(draft), fingerprint, notes }, null, 1);
  }
}

export async function convert(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, out: { type: 'string' }, 'last-year': { type: 'string' } },
  });
  const [path] = positionals;
  if (
    path === undefined ||
    positionals.length > 1 ||
    !isFormat(values.to) ||
    values.out === undefined
  )
    throw new CliError(
      `用法：convert FILE --to ${formats.join('|')} --out PATH [--last-year FILE]`,
    );
  const file = await openWithLastYear(path, values['last-year']);
  // Warnings are for somebody to answer in the page; the exit code speaks of errors alone.
  const stops = runChecks(checks, checkInput(file)).filter(({ severity }) => severity === 'error');
  if (stops.length > 0 && values.to !== 'json') {
    console.error(`${path}：有 ${stops.length} 处错误，未导出。`);
    for (const { message } of stops) console.error(`  ${message}`);
    return 1;
  }
  await writeFile(values.out, await bytesOf(file, values.to));
  return 0;
}
