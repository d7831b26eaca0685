import { gridsFromCellLines } from '../text/cell-lines';
import { gridLines, splitGrid } from '../source/split-grids';
import type { SourceBlock, SourceDocument, SourceGrid } from '../source/source-document';
import { withoutMarkdown } from './marks';
import { classifyGrid } from '../../tables/classify-grid';
import { tableTitled } from '../../tables/labels/table-titled';

/** The document as lines of text and tables of the form; other tables have become lines. */
export type Item =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly id: string; readonly grid: SourceGrid };

export function itemsOf({ blocks }: SourceDocument): Item[] {
  const split = blocks.flatMap((block): SourceBlock[] =>
    block.kind === 'grid' && block.spans ? splitGrid(block) : [block],
  );
  const joined: SourceBlock[] = [];
  const tables = new Map<SourceGrid, string>();
  let before: string | null = null;
  let under: string | null = null;
  for (const block of split) {
    if (block.kind === 'line') {
      joined.push(block);
      under = tableTitled(block.text) ?? under;
      continue;
    }
    const table = classifyGrid(block, { before, under });
    if (table === null) joined.push(...gridLines(block));
    else {
      tables.set(block, table);
      before = table;
      joined.push(block);
    }
  }
  const isMarkdown = split.some(
    (block) => block.kind === 'line' && /^\s{0,3}#{1,6}\s+\S/.test(block.text),
  );
  const plainText = (text: string) => (isMarkdown ? withoutMarkdown(text) : text);
  return gridsFromCellLines(joined).flatMap((block): Item[] => {
    if (block.kind === 'line') {
      under = tableTitled(block.text) ?? under;
      return [{ kind: 'line', text: plainText(block.text) }];
    }
    const id = tables.get(block) ?? classifyGrid(block, { before, under });
    if (id === null) return gridLines(block).flatMap((b): Item[] => (b.kind === 'line' ? [b] : []));
    before = id;
    return [{ kind: 'table', id, grid: block }];
  });
}
