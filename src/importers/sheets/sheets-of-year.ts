import { shortened } from '../../tables/labels/squash';
import { titleOf } from '../narrative/title';
import type { ReadNote } from '../read-result';
import { gridLines } from '../source/split-grids';
import type { SourceBlock } from '../source/source-document';
import { contradicts } from './one-report';
import type { SheetTable } from './sheet-blocks';

/** A sheet with what it shows from top to bottom. */
export interface ReadSheet {
  readonly name: string;
  readonly outside: readonly string[];
  readonly blocks: readonly (SourceBlock | SheetTable)[];
}

export const tablesIn = ({ blocks }: ReadSheet): SheetTable[] =>
  blocks.flatMap((block) => ('kind' in block ? [] : [block]));

/** The one year a sheet is named by. */
function yearOf(name: string): number | null {
  const years = new Set(name.match(/\d+/g)?.filter((number) => /^20\d\d$/.test(number)));
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

/** The one year for which the workbook is titled, else the last by which a sheet is named; 0 for none. */
function yearOfReport(sheets: readonly ReadSheet[]): number {
  const texts = sheets.flatMap(({ outside, blocks }) => [
    ...outside,
    ...blocks.flatMap((block) => ('kind' in block && block.kind === 'line' ? [block.text] : [])),
  ]);
  const titled = new Set(texts.flatMap((text) => titleOf(text)?.year ?? []));
  const [only = 0] = titled;
  return titled.size === 1 ? only : Math.max(0, ...sheets.map(({ name }) => yearOf(name) ?? 0));
}

const textOf = (sheet: ReadSheet): string =>
  tablesIn(sheet)
    .flatMap(({ grid }) => gridLines(grid))
    .map((block) => (block.kind === 'line' ? block.text : ''))
    .join('；');

/** Without the sheets that are named by another year than the report’s and hold its tables with other figures. */
export function sheetsOfYear(sheets: readonly ReadSheet[]): {
  readonly sheets: readonly ReadSheet[];
  readonly notes: readonly ReadNote[];
} {
  const year = yearOfReport(sheets);
  const own = sheets.filter(({ name }) => yearOf(name) === year).flatMap(tablesIn);
  const isOther = (sheet: ReadSheet): boolean =>
    ![null, year].includes(yearOf(sheet.name)) &&
    tablesIn(sheet).some((one) => own.some((each) => each.id === one.id && contradicts(each, one)));
  const left = sheets.filter(isOther);
  return {
    sheets: sheets.filter((sheet) => !left.includes(sheet)),
    notes: left.map((sheet) => ({
      code: 'year-differs',
      message: `工作表“${sheet.name}”是其他年度的同样的表，未读入，请核对。`,
      source: shortened(textOf(sheet), 1_000),
      open: false,
    })),
  };
}
