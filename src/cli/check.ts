import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Finding } from '../checks/check';
import { type ExpectedUnit, readExpected } from '../collection/expected-units';
import { matrix } from '../collection/matrix';
import { isRead, type ReadReport, type Received } from '../collection/received';
import { unitRows, usualYear } from '../collection/units';
import { CliError } from './cli-error';
import { examineAll, examineFiles, type ExamineFilesOptions } from './examine-files';
import { expandPaths } from './expand-paths';
import { summaryCsv, summaryTable } from './summary-table';

const usage =
  '用法：check FILE… [--last-year FILE|DIR] [--expected FILE] [--year YYYY] [--csv PATH] [--json | --ndjson]';
const severityName = { error: '错误', warning: '待核实', hint: '提示' } as const;

const findingOf = ({ check, severity, message, places }: Finding) => ({
  check,
  severity,
  message,
  places,
  /** For those who read the output of earlier releases. */
  cells: places.flatMap((place) => (place.kind === 'cell' ? [place.address] : [])),
});

/** One file as `--json` and `--ndjson` tell it. */
function plain(received: Received): unknown {
  if (!isRead(received)) return { file: received.fileName, unread: received.reason };
  const { fileName: file, report, findings, notChecked, notes } = received;
  const { edition, agency, period } = report;
  return {
    file,
    edition,
    agency: agency.name,
    year: period.year,
    findings: findings.map(findingOf),
    notChecked,
    notes,
  };
}

const notCheckedLine = (notChecked: ReadReport['notChecked']): string[] => {
  const byReason = new Map<string, number>();
  for (const { reason } of notChecked) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const reasons = Array.from(byReason, ([reason, count]) => `${reason} ${count} 项`).join('，');
  return notChecked.length === 0 ? [] : [`  未核对　${notChecked.length} 项：${reasons}`];
};

function readable(received: Received): string {
  if (!isRead(received)) return `${received.fileName}：${received.reason}`;
  const { fileName, report, findings, notChecked, notes } = received;
  const { agency, period } = report;
  const lines = findings.map((f) => `  ${severityName[f.severity]}　${f.message}　[${f.check}]`);
  return [
    `${fileName}：${agency.name}${period.year ?? ''}年，${findings.length === 0 ? '未发现问题' : `发现 ${findings.length} 处`}`,
    ...lines,
    ...notCheckedLine(notChecked),
    ...notes.map(({ message, open }) => `  ${open ? '待确认' : '说明'}　${message}`),
  ].join('\n');
}

const hasError = ({ findings }: ReadReport): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** 2 where a file could not be read, else 1 where a report has an error. */
const codeOf = (received: Received): number => (isRead(received) ? Number(hasError(received)) : 2);

/** The text of a file named on the command line; throws a CliError when it cannot be opened. */
export async function textOfFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new CliError(`${path}：打不开文件，请核对路径。`);
  });
}

export function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^(?:19|20|21)\d\d$/.test(text)) throw new CliError(`“${text}”不是年度，请写四位数字。`);
  return Number(text);
}

/** Last year's file is for the one report checked; a folder, or a file beside several, goes by unit. */
async function lastYearSet(
  argument: string | undefined,
  checked: number,
): Promise<ExamineFilesOptions> {
  if (argument === undefined) return {};
  const paths = await expandPaths([argument]);
  const received = await examineAll(paths);
  for (const each of received) if (!isRead(each)) console.error(readable(each));
  const lastYear = received.filter(isRead).map(({ report }) => report);
  if (lastYear.length === 0) throw new CliError(`${argument}：没有可以读取的上年报告。`);
  return { lastYear, forAll: checked === 1 && paths.length === 1 };
}

/** One line a report as it is finished, in no order; nothing is kept, so memory does not grow. */
async function streamed(paths: readonly string[], options: ExamineFilesOptions): Promise<number> {
  let code = 0;
  await examineFiles(
    paths,
    async (received) => {
      code = Math.max(code, codeOf(received));
      if (!process.stdout.write(`${JSON.stringify(plain(received))}\n`))
        await once(process.stdout, 'drain');
    },
    options,
  );
  return code;
}

interface Summary {
  readonly expected: readonly ExpectedUnit[];
  readonly year: number | null;
}

function printed(received: readonly Received[], { expected, year }: Summary, asJson: boolean) {
  const rows = matrix(unitRows(received, expected, year ?? usualYear(received)));
  if (asJson) console.log(JSON.stringify(received.map(plain), null, 2));
  else {
    for (const each of received) (isRead(each) ? console.log : console.error)(readable(each));
    if (rows.length > 1) console.log(`\n${summaryTable(rows)}`);
  }
  return rows;
}

export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      ndjson: { type: 'boolean', default: false },
      csv: { type: 'string' },
      expected: { type: 'string' },
      year: { type: 'string' },
      'last-year': { type: 'string' },
    },
  });
  if (positionals.length === 0 || (values.json && values.ndjson)) throw new CliError(usage);
  const year = yearOf(values.year);
  const list = values.expected === undefined ? '' : await textOfFile(values.expected);
  const { units: expected, notes } = readExpected(list);
  for (const note of notes) console.error(note);
  const paths = await expandPaths(positionals);
  const options = await lastYearSet(values['last-year'], paths.length);
  if (values.ndjson) return streamed(paths, options);
  const received = await examineAll(paths, options);
  const rows = printed(received, { expected, year }, values.json);
  if (values.csv !== undefined) await writeFile(values.csv, summaryCsv(rows));
  return Math.max(0, ...received.map(codeOf));
}
