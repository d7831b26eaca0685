import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ExpectedUnit, readExpected } from '../collection/expected-units';
import { type LocalRequirements, readLocalFile } from '../report/local-requirements';
import { CliError } from './cli-error';
import { expandPaths } from './expand-paths';
import { help } from './help';
import { requireWritable } from './out-paths';

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly as: 'text' | 'json' | 'ndjson';
  readonly expected: readonly ExpectedUnit[];
  readonly year: number | null;
  readonly local?: LocalRequirements;
  readonly lastYear: string | undefined;
  readonly csv: string | undefined;
  readonly long: string | undefined;
  readonly out: string | undefined;
  readonly isResumed: boolean;
}

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

/** The list of units, what is wrong with it told on stderr. */
export async function expectedFrom(path: string | undefined): Promise<readonly ExpectedUnit[]> {
  if (path === undefined) return [];
  const { units, notes } = readExpected(await textOfFile(path));
  for (const note of notes) console.error(note);
  if (units.length === 0) throw new CliError(`${path}：名单中没有单位。`);
  return units;
}

async function localFrom(path: string | undefined): Promise<{ local?: LocalRequirements }> {
  if (path === undefined) return {};
  const result = readLocalFile(await textOfFile(path));
  if ('problem' in result) throw new CliError(`${path}：${result.problem}`);
  return result;
}

const options = {
  json: { type: 'boolean', default: false },
  ndjson: { type: 'boolean', default: false },
  resume: { type: 'boolean', default: false },
  csv: { type: 'string' },
  long: { type: 'string' },
  out: { type: 'string' },
  local: { type: 'string' },
  expected: { type: 'string' },
  year: { type: 'string' },
  'last-year': { type: 'string' },
} as const;

/** What was asked for, everything that can be wrong with it told before any report is read. */
export async function checkRequest(args: string[]): Promise<CheckRequest> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const { json, ndjson, resume: isResumed, csv, long, out } = values;
  if (positionals.length === 0) throw new CliError(help('check'));
  if (json && ndjson) throw new CliError('--json 和 --ndjson 只能选一个。');
  if (out !== undefined && !json && !ndjson)
    throw new CliError('--out 要与 --json 或 --ndjson 一起用。');
  if (isResumed && (!ndjson || out === undefined))
    throw new CliError('--resume 要与 --ndjson 和 --out 一起用。');
  const year = yearOf(values.year);
  await requireWritable([out, csv, long]);
  const [local, expected] = [await localFrom(values.local), await expectedFrom(values.expected)];
  const paths = await expandPaths(positionals);
  if (paths.length === 0) throw new CliError('没有要核对的文件。');
  const as = json ? 'json' : ndjson ? 'ndjson' : 'text';
  const lastYear = values['last-year'];
  return { paths, as, expected, year, ...local, lastYear, csv, long, out, isResumed };
}
