import type { PaperBlock, TableBlock } from '../../document/block';
import { isKeptWhole, staysWithNext } from '../../document/table-fit';
import type { Extent } from '../../document/paginate';

const heightOf = (element: Element): number => element.getBoundingClientRect().height;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How many lines a paragraph has, all of one height. */
export function lineCount(paragraph: Element): number {
  const pitch = parseFloat(getComputedStyle(paragraph).lineHeight);
  return Math.max(1, Math.round(heightOf(paragraph) / pitch));
}

function tableExtent(
  table: Element,
  block: TableBlock,
  { space, isWhole }: { space: number; isWhole: boolean },
): Extent {
  const { headRows } = block;
  const heights = [...table.querySelectorAll('tr')].map(heightOf);
  const repeated = sum(heights.slice(0, headRows));
  const parts = heights.slice(headRows);
  const [above, height] = [space + repeated, space + heightOf(table)];
  const stays = parts.map((_, part) => staysWithNext(block, headRows + part, isWhole));
  const least = isWhole ? height : above + sum(parts.slice(0, stays.indexOf(false) + 1));
  return { height, least, keepsNext: false, above, repeated, parts, stays };
}

/** The blocks as drawn one under another in a type area of one endless page. */
export function measureBlocks(
  flow: Element,
  blocks: readonly PaperBlock[],
  { pageHeight, keepsTables }: { pageHeight: number; keepsTables: boolean },
): Extent[] {
  let bottom = flow.getBoundingClientRect().top;
  /** What the headings take that stay with the next block. */
  let headings = 0;
  return blocks.map((block, index): Extent => {
    const element = flow.children[index];
    if (!element) throw new Error('a block was not drawn');
    const rect = element.getBoundingClientRect();
    const [space, height] = [rect.top - bottom, rect.bottom - bottom];
    bottom = rect.bottom;
    const kept = headings;
    headings = ['number', 'title', 'heading'].includes(block.kind) ? kept + height : 0;
    const whole = { height, least: height, above: space, repeated: 0, parts: [] };
    switch (block.kind) {
      case 'number':
      case 'title':
      case 'heading':
        return { ...whole, keepsNext: true };
      case 'signature':
      case 'imprint':
        return { ...whole, keepsNext: false };
      case 'paragraph': {
        const lines = lineCount(element);
        const parts = Array.from({ length: lines }, () => rect.height / lines);
        return { ...whole, least: space + rect.height / lines, keepsNext: false, parts };
      }
      case 'table': {
        const isWhole = isKeptWhole(block, keepsTables) && kept + height <= pageHeight;
        return tableExtent(element, block, { space, isWhole });
      }
    }
  });
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** At which character, in UTF-16 units, the given line of a drawn paragraph begins. */
export function lineStart(paragraph: Element, line: number): number {
  const nodes = textNodes(paragraph);
  const text = nodes.map(({ data }) => data).join('');
  const { top, height } = paragraph.getBoundingClientRect();
  const pitch = height / lineCount(paragraph);
  const range = document.createRange();
  const lineOf = (offset: number): number => {
    let rest = offset;
    const node = nodes.find(({ length }) => (rest < length ? true : ((rest -= length), false)));
    if (!node) return Infinity;
    range.setStart(node, rest);
    range.setEnd(node, rest + 1);
    const rect = range.getBoundingClientRect();
    return Math.floor((rect.top + rect.height / 2 - top) / pitch);
  };
  let [before, at] = [-1, text.length];
  while (at - before > 1) {
    const middle = (before + at) >> 1;
    if (lineOf(middle) >= line) at = middle;
    else before = middle;
  }
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
