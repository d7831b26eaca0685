import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../../calc/figures';
import { reportBlocks } from '../../document/report-blocks';
import { withCells } from '../../report/cell-text';
import { tablesFilled } from '../../report/empty-report';
import { cellsOf } from '../../template/cells';
import { editions } from '../../template/editions';
import { edition2021 } from '../../template/editions/edition-2021';
import { printedFigures, type PrintedGrid } from '../../testing/printed-grid';
import { zeroReport } from '../../testing/report-from';
import { toXlsx } from './to-xlsx';

function sheetsOf(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((path) => path.startsWith('xl/worksheets/sheet'))
    .sort()
    .map((path) => strFromU8(files[path]!));
}

const columnOf = (place: string): number => place.charCodeAt(0) - 65;
const rowOf = (place: string): number => Number(place.slice(1)) - 1;

function gridOf(sheet: string): PrintedGrid {
  const grid: string[][] = [];
  for (const [, place = '', content = ''] of sheet.matchAll(
    /<c r="([A-Z]\d+)"[^>]*?(?:\/>|>([^]*?)<\/c>)/g,
  ))
    (grid[rowOf(place)] ??= [])[columnOf(place)] = content.replace(/<[^>]*>/g, '');
  for (const [, from = '', to = ''] of sheet.matchAll(/<mergeCell ref="(\w+):(\w+)"\/>/g))
    for (let r = rowOf(from); r <= rowOf(to); r += 1)
      for (let c = columnOf(from); c <= columnOf(to); c += 1)
        grid[r]![c] = grid[rowOf(from)]![columnOf(from)]!;
  return grid;
}

describe('the workbook', () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    'of edition %s has every figure in its row and column',
    (_, edition) => {
      let next = 101;
      const report = {
        ...zeroReport(edition),
        tables: tablesFilled(edition, () => String(next++)),
      };
      const figures = figuresOf(edition, report.tables);
      const grids = sheetsOf(toXlsx(reportBlocks(edition, report))).map(gridOf);
      expect(printedFigures(edition, grids)).toEqual(
        Object.fromEntries(
          cellsOf(edition).map(({ address }) => [address, printedFigure(figures.at(address))]),
        ),
      );
    },
  );

  it('keeps an amount exactly as typed, and a blank blank', () => {
    const report = withCells(zeroReport(), {
      'proactive/fees/collectedWanYuan': '779.508350',
      'proactive/rules/issued': '',
    });
    const [sheet = ''] = sheetsOf(toXlsx(reportBlocks(edition2021, report)));
    expect(sheet).toContain('<c r="B14" s="9"><v>779.508350</v></c>');
    expect(sheet).toContain('<c r="B3" s="2"/>');
  });

  it('keeps a figure of more digits than Excel holds as text', () => {
    const report = withCells(zeroReport(), {
      'proactive/fees/collectedWanYuan': '123456789012.123456',
    });
    const [sheet = ''] = sheetsOf(toXlsx(reportBlocks(edition2021, report)));
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">123456789012.123456</t>');
  });

  it('never makes a formula of a text', () => {
    const sheets = sheetsOf(
      toXlsx([
        {
          kind: 'table',
          id: 't',
          caption: "[a]:b*?/\\'",
          columnWidthsMm: [156],
          labelColumns: 1,
          headRows: 0,
          rows: [[{ role: 'rowHead', text: '=1+1_x0041_<&', colSpan: 1, rowSpan: 1 }]],
        },
      ]),
    );
    expect(sheets[0]).toContain('>=1+1_x005F_x0041_&lt;&amp;</t>');
    expect(sheets[0]).not.toContain('<f>');
  });
});
