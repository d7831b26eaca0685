import { inflateSync, strFromU8 } from 'fflate';

/** The text of a part that lies packed in the single file. */
export function unpack(packed: string): string {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return strFromU8(inflateSync(bytes));
}
