import { tableIds } from '../../tables/labels/known-table';
import { isTableLabel } from '../../tables/labels/match-label';
import { trimBlank } from '../../text/normal-form';
import { squash } from '../../tables/labels/squash';
import { line, type SourceBlock, type SourceCell, type SourceGrid } from './source-document';

/** A heading or a sentence that stands alone in a row of a table which lays out the whole page. */
function proseOf(row: readonly SourceCell[]): string | null {
  const filled = row.filter(({ text }) => trimBlank(text) !== '');
  const [only] = filled;
  if (!only || filled.length > 1) return null;
  const squashed = squash(only.text);
  if (squashed.length > 60 && /[。，；]/.test(only.text)) {
    return /勾稽关系/.test(squashed) ? null : only.text;
  }
  const isTitle = /^[一二三四五六七]、.{2,36}$/.test(squashed) && row.length <= 2;
  return isTitle && !tableIds().some((id) => isTableLabel(id, only.text)) ? only.text : null;
}

/** A grid with sections inside becomes the lines and the grids it is made of. */
export function splitGrid(grid: SourceGrid): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: (readonly SourceCell[])[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ kind: 'grid', rows, spans: grid.spans });
    rows = [];
  };
  for (const row of grid.rows) {
    const prose = proseOf(row);
    if (prose === null) {
      rows.push(row);
      continue;
    }
    flush();
    blocks.push(...prose.split('\n').map(line));
  }
  flush();
  return blocks;
}

/** The text of a table that is none of the form's, row by row. */
export function gridLines(grid: SourceGrid): SourceBlock[] {
  return grid.rows.flatMap((row) => {
    const texts = row.map(({ text }) => trimBlank(text)).filter((text) => text !== '');
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) return only.split('\n').map(line);
    return texts.length === 0 ? [] : [line(texts.map((text) => text.replace(/\n/g, '')).join(' '))];
  });
}
