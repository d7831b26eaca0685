import { inflateSync, strFromU8 } from 'fflate';

const { parts } = globalThis as unknown as {
  parts: { unpack?: (packed: string) => string };
};

/** Hands the loader of the single file what unpacks its large parts; nobody imports an entry. */
parts.unpack = (packed) => {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return strFromU8(inflateSync(bytes));
};
