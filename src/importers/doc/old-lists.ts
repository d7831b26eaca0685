import type { Level, Lists } from '../docx/numbering';
import type { LeftOut } from '../source/left-out';
import { viewOf } from './properties';

/** Numbers of the formats as a `.docx` names them; those that count in other ways print nothing. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  10: 'chineseCounting',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  39: 'chineseCountingThousand',
  255: 'none',
};
const bullet = 'bullet';
const listBytes = 28;
const levelBytes = 28;
const useBytes = 16;

function readLevel(view: DataView, at: number): { level: Level; next: number } {
  const textAt = at + levelBytes + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  let text = '';
  for (let n = 0; n < length; n += 1) {
    const unit = view.getUint16(textAt + 2 + n * 2, true);
    text += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit);
  }
  const format = formats[view.getUint8(at + 4)] ?? bullet;
  return {
    level: { format, start: view.getInt32(at, true), text },
    next: textAt + 2 + length * 2,
  };
}

function readLists(view: DataView, start: number, all: Lists): void {
  const count = view.getUint16(start, true);
  let at = start + 2 + count * listBytes;
  for (let n = 0; n < count; n += 1) {
    const list = start + 2 + n * listBytes;
    const levels = new Map<number, Level>();
    const isSimple = (view.getUint8(list + 26) & 1) === 1;
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth += 1) {
      const { level, next } = readLevel(view, at);
      levels.set(depth, level);
      at = next;
    }
    all.abstracts.set(String(view.getUint32(list, true)), levels);
  }
}

/** The lists of a Word 97 file; `start` is where they begin in the table stream, their levels follow them. */
export function oldLists(
  table: Uint8Array,
  uses: Uint8Array,
  start: number,
  leftOut: LeftOut,
): Lists {
  const all: Lists = { abstracts: new Map(), lists: new Map() };
  if (uses.length < 4) return all;
  try {
    readLists(viewOf(table), start, all);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    leftOut.add('unknown', '自动编号');
  }
  const view = viewOf(uses);
  const count = Math.min(view.getUint32(0, true), Math.floor((uses.length - 4) / useBytes));
  for (let n = 0; n < count; n += 1)
    all.lists.set(String(n + 1), String(view.getUint32(4 + n * useBytes, true)));
  return all;
}
