import { describe, expect, it } from 'vitest';
import {
  begin,
  biffCells as cell,
  biffStream,
  end,
  hiddenColumns,
  merges,
  record,
} from '../../testing/biff';
import { outcomeOf } from '../../testing/outcome-of';
import { readReport } from '../read-report';
import { openXls } from './xls-source';

const asBefore = /^read 清源县财政局$/;
const title = '清源县财政局2023年政府信息公开工作年度报告';
const received = ['一、本年新收政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1] as const;
type Hostile = readonly [name: string, make: () => Uint8Array, expected: RegExp];

const known = {
  name: '表',
  records: [
    ...cell.text(0, 0, title),
    ...cell.text(1, 0, received[0]),
    ...received.slice(1).flatMap((n, at) => cell.number(1, at + 1, Number(n))),
  ],
};
const more = (...records: readonly number[][]): Uint8Array =>
  biffStream([{ ...known, records: known.records.concat(...records) }]);
const repeated = (one: readonly number[], times: number): number[] =>
  Array.from({ length: one.length * times }, (_, at) => one[at % one.length] ?? 0);
/** The same stream with four bytes changed behind the first of these. */
const patched = (bytes: Uint8Array, mark: readonly number[], at: number, value: number) => {
  const found = bytes.findIndex((_, start) => mark.every((byte, n) => bytes[start + n] === byte));
  new DataView(bytes.buffer).setUint32(found + at, value, true);
  return bytes;
};

const old: readonly Hostile[] = [
  ['nothing hostile', () => more(), asBefore],
  ['a stream of zeros', () => new Uint8Array(100_000), /^sheet-damaged$/],
  ['records without end', () => more(repeated([0x99, 0, 0, 0], 510_000)), /^too-large$/],
  [
    'a record that leads out of the file',
    () => more([0x03, 0x02, 0xff, 0xff, 0]),
    /^(sheet-damaged|read.*)$/,
  ],
  [
    'a sheet that begins nowhere',
    () => patched(more(), [0x85, 0], 4, 0xfffffff0),
    /^sheet-damaged$/,
  ],
  ['a sheet that is the workbook itself', () => patched(more(), [0x85, 0], 4, 0), /^empty$/],
  [
    '5 000 sheets in one place',
    () => biffStream(Array.from({ length: 5_000 }, () => ({ name: '空', records: [] }))),
    /^empty$/,
  ],
  [
    'more strings claimed than there are',
    () => biffStream([known], { strings: record(0xfc, 0, 0, 0, 0, 0xff, 0xff, 5, 0) }),
    asBefore,
  ],
  [
    'a thousand million strings claimed',
    () => biffStream([known], { strings: record(0xfc, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f) }),
    /^too-large$/,
  ],
  [
    'a reading of four thousand million bytes',
    () =>
      biffStream([known], {
        strings: record(0xfc, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 4, 0xff, 0xff, 0xff, 0xff, 0x41),
      }),
    /^sheet-damaged$/,
  ],
  [
    'a string over 5 000 seams',
    () =>
      biffStream([known], {
        strings: [
          ...record(0xfc, 1, 0, 0, 0, 1, 0, 0, 0, 0x88, 0x13, 0),
          ...repeated(record(0x3c, 0, 0x41), 5_000),
        ],
      }),
    asBefore,
  ],
  [
    'merged cells in every place, and more than the record holds',
    () => more(merges([0, 0xffff, 0, 0xff]), record(0xe5, 0xff, 0xff, 0, 0)),
    /^sheet-damaged$/,
  ],
  ['every column hidden', () => more(hiddenColumns(0, 0xffff)), /^empty$/],
  [
    'charts in charts in charts',
    () => more(repeated(begin(0x20), 2_000), repeated(end, 2_000)),
    asBefore,
  ],
  ['parts that never end', () => more(repeated(begin(0x20), 2_000)), /^sheet-damaged$/],
  [
    'a number that is none, a style and a string that are not there',
    () => more(cell.number(2, 1, NaN, 999), cell.shared(2, 2, 99), cell.number(2, 3, Infinity)),
    asBefore,
  ],
  ['one place twice', () => more(cell.number(1, 1, 5)), /^sheet-damaged$/],
];

describe('hostile old workbooks end in what can be read, or a clear refusal', () => {
  it.each(old)('%s', async (_, make, expected) => {
    const bytes = make();
    expect(
      await outcomeOf(() => readReport(openXls({ stream: () => bytes }).document).report),
    ).toMatch(expected);
  });
});
