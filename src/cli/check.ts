import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import manifest from '../../package.json' with { type: 'json' };
import { type DataLine, lineVersion } from '../collection/lines/data-line';
import { fromDataLine } from '../collection/lines/from-data-line';
import { toDataLine } from '../collection/lines/to-data-line';
import { matrix, type MatrixRow } from '../collection/matrix';
import { isRead, type Received } from '../collection/received';
import { unitFinder, unitRows, usualYear } from '../collection/units';
import { canonicalJson } from '../report/fingerprint';
import { type CheckRequest, checkRequest } from './check-options';
import { CliError } from './cli-error';
import { examineAll, examineFiles, type ExamineFilesOptions } from './examine-files';
import type { Examined } from './examine-worker';
import { expandPaths } from './expand-paths';
import { GrowingFile, LongFile } from './line-files';
import { Progress } from './progress';
import { readableLine } from './readable-line';
import { resumed } from './resume';
import { summaryCsv, summaryTable } from './summary-table';

/** 2 where a file could not be read, else 1 where a report has an error. */
const codeOf = ({ counts }: DataLine): number => (counts ? Number(counts.error > 0) : 2);

/** Last year's file is for the one report checked; a folder, or a file beside several, goes by unit. */
async function lastYearSet({ lastYear, paths }: CheckRequest): Promise<ExamineFilesOptions> {
  if (lastYear === undefined) return {};
  const earlier = await expandPaths([lastYear]);
  const received = await examineAll(earlier);
  for (const each of received) if (!isRead(each)) console.error(`${each.fileName}：${each.reason}`);
  const reports = received.filter(isRead).map(({ report }) => report);
  if (reports.length === 0) throw new CliError(`${lastYear}：没有可以读取的上年报告。`);
  return { lastYear: reports, forAll: paths.length === 1 && earlier.length === 1 };
}

/** Everything a line depends on besides its file. */
function settingsOf(
  { expected, year, local }: CheckRequest,
  { lastYear = [], forAll = false }: ExamineFilesOptions,
): string {
  const { version } = manifest;
  const all = { lineVersion, version, expected, year, local, lastYear, forAll };
  return createHash('sha256').update(canonicalJson(all)).digest('hex').slice(0, 16);
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Where the lines of a run go. */
class Output {
  code = 0;
  private readonly counts = { read: 0, unread: 0, withErrors: 0 };
  private readonly kept: Received[] = [];
  private lines = 0;

  constructor(
    private readonly request: CheckRequest,
    private readonly out: GrowingFile | null,
    private readonly long: LongFile | null,
  ) {}

  private write(text: string): Promise<void> {
    return this.out ? this.out.write(text) : print(text);
  }

  private async tell(line: DataLine): Promise<void> {
    const { as } = this.request;
    if (as === 'ndjson') await this.write(`${JSON.stringify(line)}\n`);
    else if (as === 'json')
      await this.write(`${this.lines === 0 ? '[\n' : ',\n'}${JSON.stringify(line, null, 2)}`);
    else if (line.reason) console.error(readableLine(line));
    else await print(`${readableLine(line)}\n`);
  }

  /** A line that stands in the output already. */
  async again(line: DataLine): Promise<void> {
    const { as, csv } = this.request;
    const code = codeOf(line);
    this.code = Math.max(this.code, code);
    this.counts[code === 2 ? 'unread' : 'read'] += 1;
    if (code === 1) this.counts.withErrors += 1;
    await this.long?.add(line);
    if (as === 'text' || csv !== undefined) this.kept.push(fromDataLine(line));
  }

  async add(line: DataLine): Promise<void> {
    await this.tell(line);
    this.lines += 1;
    await this.again(line);
  }

  private rows(): MatrixRow[] {
    const { expected, year } = this.request;
    return matrix(unitRows(this.kept, expected, year ?? usualYear(this.kept)));
  }

  async end(): Promise<void> {
    const { as, csv, out } = this.request;
    const rows = this.rows();
    if (as === 'json') await this.write('\n]\n');
    if (as === 'text' && rows.length > 1) await print(`\n${summaryTable(rows)}\n`);
    if (csv !== undefined) await writeFile(csv, summaryCsv(rows));
    const { read, unread, withErrors } = this.counts;
    if (out !== undefined)
      console.error(`${out}：已读取 ${read} 份，无法读取 ${unread} 份，有错误 ${withErrors} 份。`);
  }

  async close(): Promise<void> {
    await this.out?.close();
    await this.long?.close();
  }
}

async function outputFor(request: CheckRequest): Promise<Output> {
  const { out, long, isResumed } = request;
  return new Output(
    request,
    out === undefined ? null : await GrowingFile.open(out, isResumed ? 'a' : 'w'),
    long === undefined ? null : await LongFile.open(long),
  );
}

/** Reads and checks reports; one line of data each, in the order of the files, whatever form it is told in. */
export async function check(args: string[]): Promise<number> {
  const request = await checkRequest(args);
  const { paths, expected, year, local, out = '', isResumed } = request;
  const options = { ...(await lastYearSet(request)), ...(local ? { local } : {}) };
  const settings = settingsOf(request, options);
  const output = await outputFor(request);
  const listedFor = expected.length > 0 ? unitFinder(expected) : () => undefined;
  const lineOf = ({ received, source }: Examined) =>
    toDataLine(received, { source, settings, listed: listedFor(received), year });
  try {
    const done = isResumed ? await resumed(out, paths, settings, (line) => output.again(line)) : 0;
    const progress = new Progress(paths.length - done);
    const take = async (examined: Examined) => {
      await output.add(lineOf(examined));
      progress.step();
    };
    await examineFiles(paths.slice(done), take, options);
    progress.end();
    await output.end();
  } finally {
    await output.close();
  }
  return output.code;
}
