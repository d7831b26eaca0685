import type { ExpectedUnit } from '../collection/expected-units';
import type { DataLine } from '../collection/lines/data-line';
import { fromDataLine, lineProblem } from '../collection/lines/from-data-line';
import type { Received } from '../collection/received';
import { type UnitChoices, type UnitRow, unitRows } from '../collection/units';
import { CliError } from './cli-error';
import { examineFiles } from './examine-files';
import { linesOf } from './line-files';
import { Progress } from './progress';
import type { SumRequest } from './sum-request';

/** Reports out of files and lines, and what lines say of the list they were made with. */
interface Gathered {
  readonly received: Received[];
  readonly listed: Map<string, ExpectedUnit>;
  readonly assigned: Record<string, string>;
}

function unitOfLine({ unit: { listed, kind, code, county } }: DataLine): ExpectedUnit | null {
  if (listed === null) return null;
  return {
    name: listed,
    ...(kind ? { kind } : {}),
    ...(code === null ? {} : { code }),
    ...(county === null ? {} : { county }),
  };
}

async function addLines(path: string, { received, listed, assigned }: Gathered): Promise<void> {
  let at = 0;
  for await (const line of linesOf(path)) {
    at += 1;
    const problem = lineProblem(line);
    if (problem !== null) throw new CliError(`${path} 第 ${at} 份（${line.file}）：${problem}。`);
    const id = `${path}\n${at}`;
    received.push(fromDataLine(line, id));
    const unit = unitOfLine(line);
    if (!unit) continue;
    listed.set(`${unit.county ?? ''}\n${unit.name}`, unit);
    assigned[id] = unit.name;
  }
}

async function addFiles(paths: readonly string[], { received }: Gathered): Promise<void> {
  const progress = new Progress(paths.length);
  await examineFiles(paths, ({ received: each }) => {
    received.push(each);
    progress.step();
  });
  progress.end();
}

export interface Counted {
  readonly received: readonly Received[];
  readonly rows: readonly UnitRow[];
}

/** The units to be added up. Without a list of its own the one counts that the lines were made with. */
export async function countedUnits({ paths, from, expected, year }: SumRequest): Promise<Counted> {
  const gathered: Gathered = { received: [], listed: new Map(), assigned: {} };
  await addFiles(paths, gathered);
  for (const path of from) await addLines(path, gathered);
  const { received, listed, assigned } = gathered;
  if (expected.length > 0) return { received, rows: unitRows(received, expected, year) };
  const choices: UnitChoices = { assigned };
  return { received, rows: unitRows(received, [...listed.values()], year, choices) };
}
