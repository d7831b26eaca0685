import { knownTableOf, matchLabel, tableIds } from './labels/known-table';
import { headCores } from './labels/row-cores';
import { squash } from './labels/squash';
import type { SourceGrid } from './grid/source-grid';

/** How many lines of the form a grid shows, by table. */
function score(tableId: string, texts: readonly string[], squashed: ReadonlySet<string>): number {
  const { rows } = knownTableOf(tableId);
  if (tableId === 'disputes') {
    const all = [...squashed];
    const has = (pattern: RegExp) => all.some((text) => pattern.test(text));
    return has(/^行政复议$/) && has(/^行政诉讼$/) && has(/维持|纠正|尚未/) ? 5 : 0;
  }
  const found = new Set(texts.map((text) => matchLabel(rows, text)?.id));
  found.delete(undefined);
  const heads = [...squashed].filter((text) => headCores[tableId]?.test(text));
  return found.size + (found.size > 0 ? Math.min(heads.length, 2) : 0);
}

/** Which table of the form a grid is, by what stands in it; null for other tables. */
export function classifyGrid(grid: SourceGrid, before: string | null = null): string | null {
  const texts = [...new Set(grid.rows.flatMap((row) => row.map(({ text }) => text)))].filter(
    (text) => text.length > 1 && text.length < 120,
  );
  const squashed = new Set(texts.map(squash));
  const scores = tableIds.map((id) => ({ id, score: score(id, texts, squashed) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score >= 3) return best.id;
  // The rest of a table that was split over two pages.
  const figures = grid.rows.some(
    (row) => row.filter(({ text }) => /^\s*\d+\s*$/.test(text)).length >= 1,
  );
  if (best.score === 2 && figures) return best.id;
  return best.score === 1 && figures && before === best.id ? best.id : null;
}
