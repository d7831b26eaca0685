import { bulletinBlocks } from '../../../collection/bulletin';
import { countyRows } from '../../../collection/county-rows';
import type { CountyState } from '../../../collection/county-state';
import type { Block } from '../../../document/block';
import { printedDay, printedTime } from '../../../text/printed-time';
import { saveFile } from '../../files/save-file';
import { runInWorker } from '../../worker/run-in-worker';
import { deskYears } from '../years/desk-years';
import { deskPack } from './desk-pack';
import { deskSheets } from './desk-sheets';

/** 2026年报…, as all files of the desk are called. */
function save(state: CountyState, name: string, bytes: Uint8Array | string): void {
  saveFile(`${countyRows(state).year ?? ''}年报${name}`, bytes);
}

export async function saveSheets(state: CountyState): Promise<void> {
  const sheets = deskSheets(countyRows(state), state.choices, deskYears(state));
  save(state, '汇总核对.xlsx', await runInWorker('workbook', { sheets }));
}

const bulletinOf = (state: CountyState): Block[] =>
  bulletinBlocks({
    rows: countyRows(state),
    choices: state.choices,
    years: deskYears(state),
    day: printedDay(new Date()),
  });

export async function saveBulletin(state: CountyState): Promise<void> {
  const input = { blocks: bulletinOf(state), title: '通报', format: 'docx' } as const;
  save(state, '报送和审核情况通报.docx', await runInWorker('printed', input));
}

export async function savePack(
  state: CountyState,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { all, year } = countyRows(state);
  const bytes = await deskPack({
    rows: all,
    choices: state.choices,
    year,
    time: printedTime(new Date()),
    bulletin: bulletinOf(state),
    signal,
    onProgress,
  });
  save(state, '审核材料.zip', bytes);
}
