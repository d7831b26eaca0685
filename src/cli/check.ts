import { parseArgs } from 'node:util';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import type { Finding } from '../checks/check';
import { CliError } from './cli-error';
import type { ReadNote } from '../importers/read-result';
import { checkInput, openWithLastYear } from './read-file';

interface CheckedFile {
  readonly file: string;
  readonly edition: string;
  readonly agency: string;
  readonly year: number | null;
  readonly findings: readonly Pick<Finding, 'check' | 'severity' | 'message' | 'cells'>[];
  readonly notes: readonly ReadNote[];
}

const severityName = { error: '错误', warning: '待核实', hint: '提示' } as const;

async function checkFile(path: string, lastYear: string | undefined): Promise<CheckedFile> {
  const opened = await openWithLastYear(path, lastYear);
  const { report, edition, notes } = opened;
  return {
    file: path,
    edition: edition.id,
    agency: report.agency.name,
    year: report.period.year,
    findings: runChecks(checks, checkInput(opened)).map(({ check, severity, message, cells }) => ({
      check,
      severity,
      message,
      cells,
    })),
    notes,
  };
}

function readable({ file, agency, year, findings, notes }: CheckedFile): string {
  const lines = findings.map((f) => `  ${severityName[f.severity]}　${f.message}　[${f.check}]`);
  return [
    `${file}：${agency}${year ?? ''}年，${findings.length === 0 ? '未发现问题' : `发现 ${findings.length} 处`}`,
    ...lines,
    ...notes.map(({ message, open }) => `  ${open ? '待确认' : '说明'}　${message}`),
  ].join('\n');
}

export async function check(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, 'last-year': { type: 'string' } },
  });
  if (positionals.length === 0) throw new CliError('用法：check FILE… [--last-year FILE] [--json]');
  const results = [];
  for (const path of positionals) results.push(await checkFile(path, values['last-year']));
  console.log(values.json ? JSON.stringify(results, null, 2) : results.map(readable).join('\n'));
  const failed = results.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'error'),
  );
  return failed ? 1 : 0;
}
