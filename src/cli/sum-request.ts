import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExpectedUnit } from '../collection/expected-units';
import type { Edition } from '../template/edition';
import { editionById, editionInForce } from '../template/editions';
import { expectedFrom, yearOf } from './check-options';
import { CliError } from './cli-error';
import { expandPaths } from './expand-paths';
import { help, sumExtensions } from './help';
import { requireWritable } from './out-paths';

export interface SumRequest {
  readonly paths: readonly string[];
  /** Files of data lines. */
  readonly from: readonly string[];
  readonly agency: string;
  readonly year: number;
  readonly edition: Edition;
  readonly out: string;
  /** The extension of `out`. */
  readonly extension: string;
  readonly expected: readonly ExpectedUnit[];
  readonly isPartial: boolean;
}

const options = {
  agency: { type: 'string' },
  year: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string', multiple: true, default: [] as string[] },
  expected: { type: 'string' },
  edition: { type: 'string' },
  partial: { type: 'boolean', default: false },
} as const;

export async function sumRequest(args: string[]): Promise<SumRequest> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const { agency, out = '', partial: isPartial } = values;
  const year = yearOf(values.year);
  const extension = extname(out).slice(1).toLowerCase();
  const edition = values.edition === undefined ? editionInForce(year) : editionById(values.edition);
  if (positionals.length + values.from.length === 0 || !agency || year === null)
    throw new CliError(help('sum'));
  if (!sumExtensions.includes(extension))
    throw new CliError(`--out 的文件名应以 .${sumExtensions.join('、.')} 结尾。`);
  if (!edition) throw new CliError(`没有“${values.edition ?? ''}”这个格式。`);
  await requireWritable([out]);
  const expected = await expectedFrom(values.expected);
  const [paths, from] = [await expandPaths(positionals), await expandPaths(values.from)];
  return { paths, from, agency, year, edition, out, extension, expected, isPartial };
}
