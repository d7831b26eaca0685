import { viewOf } from './properties';

/** From a character on, up to another. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const anchorBytes = 26;
const boxBytes = 22;

/** Entries that stand behind the places they begin at, and where each of them is. */
function entriesIn(list: Uint8Array, bytes: number) {
  const view = viewOf(list);
  const count = Math.max(0, Math.floor((list.length - 4) / (4 + bytes)));
  return Array.from({ length: count }, (_, n) => ({
    view,
    at: (count + 1) * 4 + n * bytes,
    start: view.getUint32(n * 4, true),
    end: view.getUint32((n + 1) * 4, true),
  }));
}

/** The texts of boxes by the characters they are anchored at; each box stands at one. */
export function textBoxes(
  anchors: Uint8Array,
  boxes: Uint8Array,
  { start: first, end: last }: Range,
): ReadonlyMap<number, Range> {
  const byShape = new Map<number, Range>();
  for (const { view, at, start, end } of entriesIn(boxes, boxBytes)) {
    const isInUse = view.getUint16(at + 8, true) === 0 && start < end && first + end <= last;
    if (isInUse)
      byShape.set(view.getUint32(at + 14, true), { start: first + start, end: first + end });
  }
  const byAnchor = new Map<number, Range>();
  for (const { view, at, start } of entriesIn(anchors, anchorBytes)) {
    const shape = view.getUint32(at, true);
    const box = byShape.get(shape);
    if (box && start < first) byAnchor.set(start, box);
    byShape.delete(shape);
  }
  return byAnchor;
}
