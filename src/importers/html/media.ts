/** The width of a page on a desk, in pixels. */
const deskWidth = 1280;
const pixels: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16 };

function holdsFeature(feature: string): boolean {
  const [, edge, width = '', unit = ''] =
    /^\(\s*(min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)\s*\)$/.exec(feature) ?? [];
  const limit = Number(width) * (pixels[unit] ?? NaN);
  // What nobody knows does not hold.
  return edge === 'min' ? limit <= deskWidth : edge === 'max' ? limit >= deskWidth : false;
}

const holdsPart = (part: string): boolean =>
  /^(?:only\s+)?(?:screen|all)$/.test(part) || holdsFeature(part);

/** “not print” and “not all and (max-width: 600px)” hold where the rest does not. */
function holdsQuery(query: string): boolean {
  const [, not, rest = ''] = /^(not\s)?\s*([^]*)$/.exec(query.trim()) ?? [];
  return rest.split(/\s+and\s+/).every(holdsPart) === (not === undefined);
}

function queriesOf(prelude: string): string[] | null {
  const list = /^@media\s*\b([^]*)$/i.exec(prelude)?.[1];
  return list === undefined ? null : list.toLowerCase().split(',');
}

/** Whether the rules in a block hold for the page on a desk; others are for paper or for telephones. */
export function holdsOnDesk(prelude: string): boolean {
  // Asked by pages for old programs otherwise, or for those of one maker.
  if (/^@supports\b(?![^]*(?:\bnot\b|-(?:ms|moz)-))/i.test(prelude)) return true;
  if (/^@layer\b/i.test(prelude)) return true;
  return (queriesOf(prelude) ?? []).some(holdsQuery);
}

/** Whether the rules in a block hold where the page is printed, and only there. */
export const isForPaper = (prelude: string): boolean =>
  (queriesOf(prelude) ?? []).some((query) => /^(?:only\s+)?print$/.test(query.trim())) &&
  !holdsOnDesk(prelude);
