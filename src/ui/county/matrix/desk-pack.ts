import type { CountyRow } from '../../../collection/county-rows';
import type { Choices } from '../../../collection/county-state';
import { openMarks, unresolved } from '../../../collection/open-marks';
import { openPoints } from '../../../collection/open-points';
import { reminderBlocks } from '../../../collection/reminder-list';
import { unitReturn } from '../../../collection/unit-return';
import type { Block } from '../../../document/block';
import { runInWorker } from '../../worker/run-in-worker';
import { type UnitSheet, unitSheets } from '../../worker/tasks/export-tasks';

/** A name of a unit as part of a path. */
const pathName = (name: string): string => name.replace(/[\\/:*?"<>|\r\n]/g, '_').slice(0, 80);

interface Packing {
  readonly rows: readonly CountyRow[];
  readonly choices: Choices;
  readonly year: number | null;
  /** As printed. */
  readonly time: string;
  readonly bulletin: readonly Block[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

type Entry = readonly [string, Uint8Array | string];

async function unitFiles({ unit }: CountyRow, packing: Packing): Promise<Entry[]> {
  const { choices, year, time, signal } = packing;
  const marks = unresolved(openMarks(unit, choices.marks));
  const options = { marks, year, time };
  const name = pathName(unit.name);
  const sheet = async (kind: UnitSheet): Promise<Entry> => [
    `${unitSheets[kind]}/${name}${unitSheets[kind]}.docx`,
    await runInWorker('unitSheet', { row: unit, sheet: kind, options, format: 'docx' }, signal),
  ];
  const files: Entry[] = [];
  if (unit.chosen && marks.length > 0) {
    const { report } = unit.chosen;
    files.push(
      [`退回文件/${name}退回意见.json`, unitReturn(unit.chosen, unit.name, marks, time)],
      [`退回文件/${name}退回意见.docx`, await runInWorker('commented', { report, marks }, signal)],
    );
  }
  if (openPoints(unit, options).length > 0) files.push(await sheet('openPoints'));
  if (unit.reports.length > 0) files.push(await sheet('review'));
  return files;
}

async function bulletinFiles({ bulletin: blocks, signal }: Packing): Promise<Entry[]> {
  const title = '通报';
  const made = async (format: 'docx' | 'html'): Promise<Entry> => [
    `${title}.${format}`,
    await runInWorker('printed', { blocks, title, format }, signal),
  ];
  return [await made('docx'), await made('html')];
}

/** 退回文件, 待办事项, 审核单 of every unit, 催报名单 and 通报, as one zip. */
export async function deskPack(packing: Packing): Promise<Uint8Array> {
  const { rows, time, signal, onProgress } = packing;
  const files: Entry[] = [];
  for (const [at, row] of rows.entries()) {
    onProgress(at, rows.length);
    files.push(...(await unitFiles(row, packing)));
  }
  const title = '催报名单';
  const blocks = reminderBlocks(rows, time);
  files.push([
    `${title}.docx`,
    await runInWorker('printed', { blocks, title, format: 'docx' }, signal),
  ]);
  files.push(...(await bulletinFiles(packing)));
  return runInWorker('pack', files, signal);
}
