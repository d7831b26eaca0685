import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { PaperBlock } from '../../document/block';
import type { WordSettings } from '../../report/word-settings';
import { paragraphPart, tablePart } from '../../document/block-part';
import { lineCount, lineStart, measureBlocks } from './measure-blocks';
import { paginate, type Piece } from '../../document/paginate';

/** The type area's height, 225 mm. */
const pageHeight = (225 * 96) / 25.4;

export interface PagePart {
  readonly block: PaperBlock;
  /** The text goes on from the page before. */
  readonly isContinued?: boolean;
  /** The text goes on on the next page: its last line is a full one. */
  readonly goesOn?: boolean;
}

function pagePart({ block: index, parts }: Piece, blocks: readonly PaperBlock[], flow: Element) {
  const [block, element] = [blocks[index], flow.children[index]];
  if (!block || !element) return [];
  if (!parts || (block.kind !== 'paragraph' && block.kind !== 'table')) return [{ block }];
  const { from, to } = parts;
  if (block.kind === 'table') return [{ block: tablePart(block, from, to) }];
  const isContinued = from > 0;
  const goesOn = to < lineCount(element);
  const start = isContinued ? lineStart(element, from) : 0;
  const end = goesOn ? lineStart(element, to) : Infinity;
  return [{ block: paragraphPart(block, start, end), isContinued, goesOn }];
}

/** Draws the blocks once, unseen, in `flow`, and places them on pages; each page has only its own. */
export function usePages(
  blocks: readonly PaperBlock[],
  settings: WordSettings,
): { flow: RefObject<HTMLDivElement | null>; pages: readonly (readonly PagePart[])[] } {
  const flow = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly (readonly PagePart[])[]>([]);
  useLayoutEffect(() => {
    const drawn = flow.current;
    if (!drawn) return;
    const keepsTables = settings.tables === 'whole';
    const extents = measureBlocks(drawn, blocks, { pageHeight, keepsTables });
    const placed = paginate(extents, pageHeight);
    setPages(placed.map((page) => page.flatMap((piece) => pagePart(piece, blocks, drawn))));
  }, [blocks, settings]);
  return { flow, pages };
}
