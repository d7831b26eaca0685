import type { Block } from '../../document/block';
import { type Place, sectionName } from '../../report/place';
import type { Address } from '../../template/cells';
import type { Edition } from '../../template/edition';

/** What is said beside a place of the report. */
export interface WordComment {
  readonly place: Place;
  /** '' where nobody gave a name. */
  readonly author: string;
  readonly text: string;
}

/** A comment by its number, and what of a text it is about. */
export interface CommentSpan {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Every comment once, beside the block or the cell it is about. */
export interface PlacedComments {
  readonly comments: readonly WordComment[];
  readonly ofBlock: (block: Block) => readonly CommentSpan[];
  readonly ofCell: (address: Address | undefined) => readonly number[];
}

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return block.lines[block.lines.length - 1] ?? '';
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'signature':
      return block.agency + block.date;
    case 'table':
      return '';
  }
};

interface Spot {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}
const wholeOf = (block: Block): Spot => ({ block, start: 0, end: textOf(block).length });

const sourceOf = (block: Block) =>
  block.kind === 'heading' || block.kind === 'paragraph' ? block.source : undefined;

/** The first paragraph some of the range stands in. */
function rangeIn(blocks: readonly Block[], section: string, range: readonly [number, number]) {
  const [from, to] = range;
  for (const block of blocks) {
    const source = sourceOf(block);
    if (source?.section !== section || source.end <= from || source.start >= to) continue;
    return {
      block,
      start: Math.max(0, from - source.start),
      end: Math.min(source.end, to) - source.start,
    };
  }
  return null;
}

/** What is printed of a section, its own text before its title. */
function sectionIn(blocks: readonly Block[], section: string, edition: Edition): Spot | null {
  const own = blocks.find((block) => sourceOf(block)?.section === section);
  if (own) return wholeOf(own);
  const title = sectionName(edition, section);
  const heading = blocks.find(
    (block) => block.kind === 'heading' && !block.source && block.text === title,
  );
  return heading ? wholeOf(heading) : null;
}

/** The line of the signature a field is printed on. */
function signatureSpot(blocks: readonly Block[], field: string): Spot | null {
  const block = blocks.find((each) => each.kind === 'signature');
  if (!block || !field.startsWith('signature/')) return null;
  const { length } = block.agency;
  return field === 'signature/date'
    ? { block, start: length, end: length + block.date.length }
    : { block, start: 0, end: length };
}

function spotOf(blocks: readonly Block[], place: Place, edition: Edition): Spot | null {
  switch (place.kind) {
    case 'text':
      return (
        rangeIn(blocks, place.section, [place.start, place.end]) ??
        sectionIn(blocks, place.section, edition)
      );
    case 'section':
      return sectionIn(blocks, place.section, edition);
    case 'table':
      return sectionIn(blocks, place.table, edition);
    case 'cell':
      return sectionIn(blocks, place.address.split('/')[0] ?? '', edition);
    case 'field':
      return signatureSpot(blocks, place.field);
  }
}

/** Comments beside their places; what has no place in print stands beside the title. */
export function placedComments(
  blocks: readonly Block[],
  comments: readonly WordComment[],
  edition: Edition,
): PlacedComments {
  const cells = new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap(({ address }) => address ?? []) : [],
    ),
  );
  const inBlocks = new Map<Block, CommentSpan[]>();
  const inCells = new Map<Address, number[]>();
  const title = blocks.find(({ kind }) => kind === 'title') ?? blocks[0];
  comments.forEach(({ place }, id) => {
    if (place.kind === 'cell' && cells.has(place.address)) {
      inCells.set(place.address, [...(inCells.get(place.address) ?? []), id]);
      return;
    }
    const spot = spotOf(blocks, place, edition) ?? (title ? wholeOf(title) : null);
    if (!spot) return;
    const { block, start, end } = spot;
    inBlocks.set(block, [...(inBlocks.get(block) ?? []), { id, start, end }]);
  });
  return {
    comments,
    ofBlock: (block) => inBlocks.get(block) ?? [],
    ofCell: (address) => (address === undefined ? [] : (inCells.get(address) ?? [])),
  };
}
