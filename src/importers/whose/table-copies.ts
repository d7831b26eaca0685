import { isHead, type KnownTable, tablesNamed } from '../../tables/labels/known-table';
import { isTableLabel, matchLabel } from '../../tables/labels/match-label';
import { squash } from '../../tables/labels/squash';
import { isValue } from '../../tables/values/read-cell';
import { trimBlank } from '../../text/normal-form';
import { holdsFigures } from '../read-tables';
import type { PlacedTable, Table } from './table-places';

/** One table of the form, of one piece or of several. */
export interface Copy {
  readonly id: string;
  readonly pieces: readonly PlacedTable[];
  readonly rows: ReadonlySet<string>;
}

const fewestAcross = 4;
/** 2024年 over a column is none. */
const isFigure = (text: string): boolean =>
  /[\d０-９]/.test(text) && isValue(text) && !/^\s*20\d\d\s*年?度?\s*$/.test(text);

const isHeadOf = ({ top, corners, groups, template, rows }: KnownTable, text: string): boolean =>
  isHead(top, squash(text)) ||
  corners.has(squash(text)) ||
  (template.arrangement === 'across' &&
    (isHead(groups, squash(text)) || matchLabel(rows, text) !== null));

/** Rows that do not stand under heads of another table: those of the same names are none of the form. */
function ownRowsIn({ id, grid: { rows } }: Table): Table['grid']['rows'] {
  const known = tablesNamed(id);
  const isOwn = (texts: readonly string[]): boolean => {
    const columns = texts.flatMap((text) =>
      known.flatMap((each) => matchLabel(each.columns, text)?.id ?? []),
    );
    const isTop = texts.some((text) => known.some((each) => isHeadOf(each, text)));
    return isTop || new Set(columns).size > 1;
  };
  const isUnknown = (texts: readonly string[]) => !texts.some((text) => isTableLabel(id, text));
  // The form's rows as heads, as in a list of units.
  const isTurned = (texts: readonly string[]) =>
    texts.filter((text) => known.some((each) => matchLabel(each.rows, text))).length > 2;
  let isForeign = false;
  return rows.filter((row) => {
    const texts = row.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
    const isHeads = texts.length > 1 && !texts.some(isFigure);
    if (isHeads && isOwn(texts)) isForeign = false;
    else if (isHeads && (isUnknown(texts) || isTurned(texts))) isForeign = true;
    return !isForeign;
  });
}

/** The groups of a table of one line that a grid names; all of them where it names none. */
function groupsIn(known: readonly KnownTable[], { rows }: Table['grid']): string[] {
  const all = known.flatMap((each) => each.rows);
  const named = rows.flat().flatMap(({ text }) => matchLabel(all, text)?.id ?? []);
  return named.length > 0 ? named : all.map(({ id }) => id);
}

/** The lines of the form that a grid holds, filled or not. */
export function rowsIn(table: Table): Set<string> {
  const rows = new Set<string>();
  const { id } = table;
  const known = tablesNamed(id);
  const idsOf = (which: 'rows' | 'columns', texts: readonly string[]) =>
    new Set(
      texts.flatMap((text) =>
        known.flatMap((each) => matchLabel(each[which], text)?.id ?? []).slice(0, 1),
      ),
    );
  const isAcross = known.some(({ template }) => template.arrangement === 'across');
  ownRowsIn(table).forEach((row, at) => {
    const texts = row.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
    const labels = texts.filter((text) => !isValue(text));
    const isLabelLast =
      row.length > 0 && labels.includes(trimBlank(row[row.length - 1]?.text ?? ''));
    // In a text several figures may stand in one cell.
    const figures = texts.filter(isValue).join(' ').split(/\s+/).filter(Boolean).length;
    const [named, heads] = [idsOf('rows', labels), idsOf('columns', labels)];
    // In a text the blanks of a row are one.
    const isLong = row.length >= fewestAcross || !table.grid.spans;
    const isBlank = at > 0 && texts.length === 0 && isLong;
    if (isAcross && labels.length === 0 && (figures >= fewestAcross || isBlank))
      for (const group of groupsIn(known, table.grid)) rows.add(group);
    else if ((isAcross && figures === 0) || isLabelLast) return;
    else if (named.size === 1 && heads.size < 2) for (const name of named) rows.add(name);
    else if (heads.size === 1 && figures >= fewestAcross) for (const name of heads) rows.add(name);
  });
  return rows;
}

export const areSameRows = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter((row) => other.has(row)).length;
  return shared * 2 > Math.min(one.size, other.size);
};

export const isBlank = ({ pieces }: Copy): boolean =>
  !pieces.some(({ table }) => holdsFigures(table.grid));
export const saidOf = ({ pieces }: Copy) => pieces.find(({ said }) => said !== null)?.said ?? null;
export const isOthers = (copy: Copy): boolean => !['own', 'both', null].includes(saidOf(copy));
export const captionOf = ({ pieces }: Copy): string =>
  pieces.find(({ said }) => said !== null)?.caption ?? pieces[0]?.caption ?? '';
export const isHome = ({ pieces }: Copy): boolean => pieces.some((piece) => piece.isHome);
/** The same lines of the form stand in both; or one is said to be another's, or stands outside the section of the other. */
export const areRivals = (one: Copy, other: Copy): boolean =>
  areSameRows(one.rows, other.rows) ||
  isHome(one) !== isHome(other) ||
  isOthers(one) !== isOthers(other);

export const textOf = ({ pieces }: Copy): string =>
  pieces
    .flatMap(({ table }) => table.grid.rows)
    .map((row) => row.map(({ text }) => trimBlank(text)).join(' '))
    .join('；');

/** The pieces of a table that a page cut have other lines, and are not said to be of another year. */
export function copiesOf(tables: readonly PlacedTable[]): Copy[] {
  const copies: Copy[] = [];
  for (const placed of tables) {
    const rows = rowsIn(placed.table);
    const { id } = placed.table;
    const before = copies.filter((copy) => copy.id === id).pop();
    const said = before ? saidOf(before) : null;
    // A caption below stands behind the last piece.
    const isOther = placed.said !== null && placed.said !== said && !(placed.isBelow && !said);
    const isApart = before !== undefined && isHome(before) !== placed.isHome;
    if (!before || isApart || isOther || areSameRows(before.rows, rows)) {
      copies.push({ id, pieces: [placed], rows });
      continue;
    }
    copies[copies.indexOf(before)] = {
      id,
      pieces: [...before.pieces, placed],
      rows: new Set([...before.rows, ...rows]),
    };
  }
  return copies;
}
