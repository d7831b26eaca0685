import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { cellsOf } from '../../template/cells';
import { edition2021 } from '../../template/editions/edition-2021';
import {
  begin,
  biffCells as cell,
  type BiffSheet,
  biffStream,
  end,
  hiddenColumns,
  hiddenRow,
  merges,
  numberResult,
  record,
  sharedStrings,
  withoutZeros,
} from '../../testing/biff';
import { read } from '../read';
import { ReadError } from '../read-error';
import { openXls } from './xls-source';

type Options = Parameters<typeof biffStream>[1];
const open = (sheets: readonly BiffSheet[], options?: Options) =>
  openXls({ stream: () => biffStream(sheets, options) }).document;
const sheetOf = (...records: readonly number[][]): BiffSheet => ({
  name: '表',
  records: records.flat(),
});
const shown = (sheets: readonly BiffSheet[], options?: Options) =>
  open(sheets, options).blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
const notesOf = (sheets: readonly BiffSheet[], options?: Options) =>
  (open(sheets, options).notes ?? []).map(({ code, source = '' }) => [code, source]);
function refusal(sheets: readonly BiffSheet[], options?: Options): string {
  try {
    open(sheets, options);
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError);
    return (error as ReadError).code;
  }
  return 'was read';
}

describe('a file saved by LibreOffice', () => {
  it('gives every figure its place', async () => {
    const bytes = readFileSync(new URL('fixtures/every-figure.xls', import.meta.url));
    const { kind, report, notes } = await read(new Uint8Array(bytes));
    const typed = cellsOf(edition2021).filter(({ parts }) => parts.length === 0);
    expect(kind).toBe('xls');
    expect(typed.map(({ address }) => cellText(report, address))).toEqual(
      typed.map((_, n) => String(1001 + n)),
    );
    expect(report.agency.name).toBe('清源县石桥镇人民政府');
    expect(notes.filter(({ open: isOpen }) => isOpen)).toEqual([]);
  });
});

const result = (kind: number, value = 0) => [kind, 0, value, 0, 0, 0, 0xff, 0xff];

describe('a cell of an old workbook shows', () => {
  it('its number, however it is packed', () => {
    const { packed, packedRow, number } = cell;
    const whole = (value: number) => (value << 2) | 2;
    expect(
      shown([
        sheetOf(
          number(0, 0, 779.508355),
          packed(0, 1, whole(12)),
          packed(0, 2, whole(-3)),
          packed(0, 3, whole(1234) | 1),
          packed(0, 4, 0x40590000),
          packedRow(1, 0, [whole(1), whole(2), whole(3)]),
          number(1, 3, 3, 2),
          number(1, 4, 45301, 3),
        ),
      ]),
    ).toEqual([
      [
        ['779.508355', '12', '-3', '12.34', '100'],
        ['1', '2', '3', '3件', '2024年1月10日'],
      ],
    ]);
  });

  it('its text, in the cell or shared, without what is struck out or raised', () => {
    const rich = [
      ...[4, 0, 8, 3, 0, 0x33, 0x35, 0x38, 0x31],
      ...[1, 0, 1, 0, 2, 0, 0, 0, 3, 0, 2, 0],
    ];
    const strings = record(0xfc, 1, 0, 0, 0, 1, 0, 0, 0, ...rich);
    const sheet = sheetOf(
      cell.text(0, 0, '甲'),
      cell.shared(0, 1, 0),
      cell.number(0, 2, 8, 1),
      cell.text(0, 3, '乙'),
    );
    expect(shown([sheet], { strings })).toEqual([[['甲', '38', '', '乙']]]);
    expect(notesOf([sheet], { strings })).toEqual([
      ['struck-text', '5；8'],
      ['raised-marks', '38〔1〕'],
    ]);
  });

  it('a string that goes on in the next record, with wider characters there', () => {
    const strings = [
      ...record(0xfc, 2, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0x41, 0x42),
      ...record(0x3c, 1, 0x4c, 0x75, 0x32, 0x4e, 1, 0, 0, 0x43),
    ];
    const sheet = sheetOf(cell.shared(0, 0, 0), cell.shared(0, 1, 1));
    expect(shown([sheet], { strings })).toEqual([[['AB界串', 'C']]]);
  });

  it('what was kept of a formula; an error and a truth as such', () => {
    expect(
      shown([
        sheetOf(
          cell.formula(0, 0, numberResult(7)),
          cell.formula(0, 1, result(0)),
          cell.formulaText('丁'),
          cell.formula(0, 2, result(1, 1)),
          cell.formula(0, 3, result(2, 0x17)),
          cell.formula(0, 4, result(3)),
          cell.formula(0, 5, result(9)),
          cell.truthOrError(0, 6, 0x2a, 1),
          cell.truthOrError(0, 7, 0, 0),
        ),
      ]),
    ).toEqual([[['7', '丁', 'TRUE', '#REF!', '', '公式未计算', '#N/A', 'FALSE']]]);
  });
});

describe('what an old workbook does not show is left out and told', () => {
  it('rows, columns, sheets, zeros', () => {
    const sheets = [
      sheetOf(
        hiddenColumns(1, 1),
        hiddenRow(1),
        ...['甲', '乙', '丙'].map((text, at) => cell.text(0, at, text)),
        ...['丁', '戊', '己'].map((text, at) => cell.text(1, at, text)),
        cell.text(2, 0, '庚'),
        cell.number(2, 2, 0),
        cell.number(2, 3, 4),
        withoutZeros,
      ),
      { ...sheetOf(cell.number(0, 0, 1)), name: '底稿', visibility: 2 },
      { ...sheetOf(cell.number(0, 0, 1)), kind: 2 },
    ];
    expect(shown(sheets)).toEqual([
      [
        ['甲', '丙', ''],
        ['庚', '', '4'],
      ],
    ]);
    expect(notesOf(sheets)).toEqual([
      ['hidden-text', '工作表“底稿”'],
      ['hidden-text', '0；乙；丁；戊；己'],
    ]);
  });

  it('a chart in a sheet is no part of its cells', () => {
    const chart = [...begin(0x20), ...cell.number(0, 1, 99), ...end];
    expect(shown([sheetOf(cell.text(0, 0, '甲'), chart, cell.number(0, 1, 5))])).toEqual([
      [['甲', '5']],
    ]);
  });

  it('merged cells', () => {
    const sheet = sheetOf(
      cell.text(0, 0, '甲'),
      cell.text(0, 1, '乙'),
      cell.number(0, 3, 1),
      cell.number(1, 3, 2),
      merges([0, 1, 0, 0], [0, 0, 1, 2]),
    );
    const [grid] = open([sheet]).blocks;
    expect(grid?.kind === 'grid' && grid.rows[0]).toEqual([
      { text: '甲', colSpan: 1, rowSpan: 2 },
      { text: '乙', colSpan: 2, rowSpan: 1 },
      { text: '1', colSpan: 1, rowSpan: 1 },
    ]);
  });
});

describe('an old workbook is refused', () => {
  const sheet = sheetOf(cell.number(0, 0, 1));
  it.each([
    ['of Excel 95', 'spreadsheet', { version: 0x500 }],
    ['with a password', 'encrypted', { more: record(0x2f, 1, 0, 1, 0) }],
    ['whose strings end early', 'sheet-damaged', { strings: sharedStrings('甲乙').slice(0, -2) }],
  ])('%s', (_, code, options) => {
    expect(refusal([sheet], options)).toBe(code);
  });
  it('whose sheet is cut off', () => {
    const whole = biffStream([sheet]);
    for (const length of [whole.length - 4, whole.length - 9, 40, 3, 0]) {
      const cut = () => openXls({ stream: () => whole.subarray(0, length) });
      expect(cut).toThrow('已损坏或不完整');
    }
  });
});

describe('a figure in white', () => {
  const [white, noGround] = [9, [0, 0, 0, 0, 0, 0]];
  const font = record(
    0x31,
    ...[200, 0, 0, 0, white, 0, 0x90, 1],
    ...Array.from({ length: 8 }, () => 0),
  );
  const style = (ground: readonly number[]) =>
    record(0xe0, ...[3, 0, 0, 0], ...Array.from({ length: 10 }, () => 0), ...ground);
  it.each([
    ['on paper', noGround, ''],
    ['on a dark ground', [0, 0, 0, 4, 0x12, 0], '7'],
    ['on a ground painted white', [0, 0, 0, 4, white, 0], ''],
    ['on a pattern', [0, 0, 0, 8, white, 0], '7'],
  ])('%s', (_, ground, expected) => {
    const texts = [cell.text(0, 0, '甲'), cell.text(0, 2, '乙')];
    const sheet = sheetOf(...texts, cell.number(0, 1, 7, 4));
    expect(shown([sheet], { strings: [...font, ...style(ground)] })).toEqual([
      [['甲', expected, '乙']],
    ]);
  });
});
