import { trimBlank } from '../../text/normal-form';
import { plainCell, type SourceCell, type SourceGrid } from '../source/source-document';

const mostColumns = 200;

export interface TabGrid extends SourceGrid {
  /** Only the beginning was read. */
  readonly cut: boolean;
}

/** Tab-separated text; a quoted cell may hold line ends, as Excel writes them. */
export function tabGrid(text: string, mostRows: number): TabGrid {
  const rows: SourceCell[][] = [[]];
  let cut = false;
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, quoted, plain = '', end] = found;
    const row = rows[rows.length - 1];
    if (row && row.length < mostColumns)
      row.push(plainCell(trimBlank(quoted?.replace(/""/g, '"') ?? plain)));
    if (end === '') break;
    if (end === '\t') continue;
    cut = rows.length >= mostRows && pattern.lastIndex < text.length;
    if (cut) break;
    rows.push([]);
  }
  // Excel ends its last row too.
  if (rows[rows.length - 1]?.every((cell) => cell.text === '')) rows.pop();
  return { kind: 'grid', rows, spans: false, cut };
}
