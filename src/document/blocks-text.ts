import type { Block } from './block';
import { printable } from './printable';

function textOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map(printable);
    case 'heading':
    case 'paragraph':
      return [printable(block.text)];
    case 'table':
      return block.rows.map((row) => row.map((cell) => printable(cell.text)).join('\t'));
    case 'signature':
      return [block.agency, block.date].map(printable);
  }
}

/** Plain text: a line for each paragraph and table row, cells parted by tabs. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.flatMap(textOf).join('\n');
}
