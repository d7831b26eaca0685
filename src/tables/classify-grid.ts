import type { SourceGrid } from './grid/source-grid';
import { isHead, type KnownTable, knownTables } from './labels/known-table';
import { matchLabel } from './labels/match-label';
import { memoizeFor } from '../text/memoize';
import { trimBlank } from '../text/normal-form';
import { squash } from './labels/squash';
import { isPrintedLine } from './read-across';
import { isValue } from './values/read-cell';

/** How many lines of the form a grid shows. */
function score(
  { template, rows, columns, top, groups }: KnownTable,
  texts: readonly string[],
  squashed: readonly string[],
): number {
  const ids = (lines: KnownTable['rows']) => {
    const found = new Set(texts.map((text) => matchLabel(lines, text)?.id));
    found.delete(undefined);
    return found.size;
  };
  const heads = squashed.filter((text) => isHead(top, text) || isHead(groups, text)).length;
  const found = ids(rows);
  // All lines stand in the head there; what counts is that both kinds are found, or all columns of one group.
  if (template.arrangement === 'across') {
    const [named, all] = [ids(columns), new Set(columns.map(({ id }) => id)).size];
    const isGroup = found === 1 && named === all;
    return isGroup || (found + heads > 1 && named > 0) ? 3 + found : 0;
  }
  if (found > 0) return found + Math.min(heads, 2);
  // Rows that are none of the form's, below heads that are.
  return heads > 0 && ids(columns) > 0 ? 2 : 0;
}

export interface GridPlace {
  /** The table before it, which it may be the rest of. */
  readonly before?: string | null;
  /** The table whose title stands above it. */
  readonly under?: string | null;
}

/** A row with its whole label and all its figures says enough, even alone. */
function hasWholeRow(
  { template, rows, columns }: KnownTable,
  { rows: lines }: SourceGrid,
): boolean {
  if (template.blocks.length > 1 || columns.length < 3) return false;
  return lines.some((line) => {
    const texts = line.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
    const [label = '', ...figures] = texts;
    return (
      figures.length === columns.length &&
      figures.every(isValue) &&
      matchLabel(rows, label)?.fit === 'exact'
    );
  });
}

/** The one line of a table printed side by side, with the last of its heads or none. */
function isLoneLine({ template, columns }: KnownTable, { rows }: SourceGrid): boolean {
  const only = rows[rows.length - 1];
  const areHeads = rows
    .slice(0, -1)
    .every((row) => row.every(({ text }) => matchLabel(columns, text) !== null));
  if (template.arrangement !== 'across' || !only || !areHeads) return false;
  const texts = only.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
  return isPrintedLine(template, texts, 1);
}

/** Grids found in a text are asked about once more with the tables around them. */
const scoresOf = memoizeFor((grid: SourceGrid) => {
  const texts = [...new Set(grid.rows.flatMap((row) => row.map(({ text }) => text)))].filter(
    (text) => text.length > 1 && text.length < 120,
  );
  const squashed = [...new Set(texts.map(squash))];
  return knownTables().map((table) => ({
    table,
    id: table.template.id,
    score: score(table, texts, squashed),
  }));
});

/** Which table of the form a grid is, by what stands in it; null for other tables. */
export function classifyGrid(grid: SourceGrid, place: GridPlace = {}): string | null {
  const { before = null, under = null } = place;
  const scores = scoresOf(grid);
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score >= 3) return best.id;
  if (scores.some(({ table, id }) => id === under && isLoneLine(table, grid))) return under;
  if (best.score === 0) return null;
  // The rest of a table that was split over two pages.
  const figures = grid.rows.some((row) =>
    row.some(({ text }) => /[\d０-９]/.test(text) && isValue(text)),
  );
  // Of a block without figures the odd texts are asked about, where it follows another of the table.
  if (!figures) return before === best.id && best.score === 2 ? best.id : null;
  const isRest = before === best.id || hasWholeRow(best.table, grid);
  return best.score === 2 || isRest ? best.id : null;
}
