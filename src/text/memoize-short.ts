/** Longer texts are few, and not worth keeping. */
const longest = 200;
/** More than the lines and cells of one report. */
const usualRoom = 2_000;

/**
 * The same function of lines and cells, each of which is asked about many times while a file is read.
 * What it knew is forgotten when there is too much of it.
 */
export function memoizeShort<T>(read: (text: string) => T, room = usualRoom): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size >= room) known = new Map<string, T>();
    known.set(text, result);
    return result;
  };
}
