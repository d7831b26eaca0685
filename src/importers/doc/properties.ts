import { limits } from '../limits';

/** What a Word 97 file says of characters, paragraphs and table rows: a code of two bytes and what follows. */
export interface Property {
  readonly code: number;
  /** The first byte of the value, or the whole of it where it is short. */
  readonly value: number;
  /** Where its value begins and ends in `bytes`. */
  readonly bytes: DataView;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const tableDefinition = 0xd608;
const tabStops = 0xc615;
/** Length of the value by the upper three bits of the code; 0 where the value says it itself. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3];

/** Bytes before the value and in it. */
function extent(view: DataView, at: number, code: number): [head: number, length: number] {
  const fixed = lengths[code >> 13] ?? 0;
  if (fixed > 0) return [0, fixed];
  if (code === tableDefinition) return [2, Math.max(0, view.getUint16(at, true) - 1)];
  const said = view.getUint8(at);
  if (code !== tabStops || said < 255) return [1, said];
  const deleted = 2 + view.getUint8(at + 1) * 4;
  return [0, deleted + 1 + view.getUint8(at + deleted) * 3];
}

function valueOf(view: DataView): number {
  if (view.byteLength >= 4) return view.getUint32(0, true);
  if (view.byteLength >= 2) return view.getUint16(0, true);
  return view.byteLength === 1 ? view.getUint8(0) : 0;
}

/** The properties of a list of them; one that is cut off ends it. */
export function propertiesIn(list: Uint8Array): Property[] {
  const view = viewOf(list);
  const properties: Property[] = [];
  for (let at = 0; at + 3 <= list.length && properties.length < limits.properties;) {
    const code = view.getUint16(at, true);
    const [head, length] = extent(view, at + 2, code);
    const start = at + 2 + head;
    if (start + length > list.length) break;
    const bytes = viewOf(list.subarray(start, start + length));
    properties.push({ code, value: valueOf(bytes), bytes });
    at = start + length;
  }
  return properties;
}
