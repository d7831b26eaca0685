/** What a block takes on paper, in px. */
export interface Extent {
  /** All of it, with the space above. */
  readonly height: number;
  /** What must not be parted: the block, its first line, or the head of a table with its first rows. */
  readonly least: number;
  /** Stays on the page where the next block begins. */
  readonly keepsNext: boolean;
  /** Above the first part: space, and the head of a table. */
  readonly above: number;
  /** Above the first part on every further page: the repeated head of a table. */
  readonly repeated: number;
  /** The lines of a paragraph or the rows under the head of a table; none where it cannot be parted. */
  readonly parts: readonly number[];
  /** Whether a page must not end after the part. */
  readonly stays?: readonly boolean[];
}

/** A block on a page, or its parts from `from` up to `to`. */
export interface Piece {
  readonly block: number;
  readonly parts?: { readonly from: number; readonly to: number };
}

/** Sums of fractions of a pixel are not exact. */
const tolerance = 0.5;

function leastFrom(extents: readonly Extent[], at: number): number {
  const extent = extents[at];
  if (!extent) return 0;
  return extent.keepsNext ? extent.height + leastFrom(extents, at + 1) : extent.least;
}

/** Fills pages of this height as Word does. What is higher than a page stands on one of its own. */
export function paginate(extents: readonly Extent[], pageHeight: number): Piece[][] {
  let page: Piece[] = [];
  const pages = [page];
  let room = pageHeight + tolerance;
  const turn = () => {
    page = [];
    pages.push(page);
    room = pageHeight + tolerance;
  };
  const put = (piece: Piece, height: number) => {
    page.push(piece);
    room -= height;
  };
  const putParts = (block: number, { parts, above, repeated, stays }: Extent) => {
    for (let from = 0, to = 0; from < parts.length; from = to) {
      let height = from === 0 ? above : repeated;
      for (let part = parts[to]; part !== undefined; part = parts[to]) {
        const isForced = to === from && page.length === 0;
        if (height + part > room && !isForced) break;
        height += part;
        to += 1;
      }
      let end = to;
      while (end > from && end < parts.length && stays?.[end - 1] === true) end -= 1;
      // What stays together and is higher than a page is parted all the same.
      if (end > from || page.length > 0) to = end;
      if (to > from) put({ block, parts: { from, to } }, height);
      if (to < parts.length) turn();
    }
  };
  extents.forEach((extent, block) => {
    if (leastFrom(extents, block) > room && page.length > 0) turn();
    if (extent.height <= room || extent.parts.length === 0) put({ block }, extent.height);
    else putParts(block, extent);
  });
  return pages;
}
