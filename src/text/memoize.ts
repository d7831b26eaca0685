/** Texts of a report and last year's, with room for the ones just edited. */
const usualRoom = 32;

/**
 * The same function with its last results kept by a key: the `room` latest for certain, no more than
 * twice as many. What is asked for again and again never has to be made anew.
 */
export function memoizeBy<A extends readonly unknown[], T>(
  keyOf: (...given: A) => string,
  read: (...given: A) => T,
  room = usualRoom,
): (...given: A) => T {
  let recent = new Map<string, T>();
  let before = new Map<string, T>();
  return (...given) => {
    const key = keyOf(...given);
    const known = recent.get(key);
    if (known !== undefined) return known;
    const earlier = before.get(key);
    const result = earlier === undefined ? read(...given) : earlier;
    if (recent.size >= room) [before, recent] = [recent, new Map<string, T>()];
    recent.set(key, result);
    return result;
  };
}

/** The same of a text: a key press changes one text of seven. */
export const memoizeText = <T>(
  read: (text: string) => T,
  room = usualRoom,
): ((text: string) => T) => memoizeBy((text: string) => text, read, room);

/** The same by object: every check of a run asks with the same input. */
export function memoizeFor<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = read(key);
    known.set(key, result);
    return result;
  };
}

/** The last result alone: for a key that is soon replaced, where a table of keys costs more than it saves. */
export function memoizeLast<K, T>(
  read: (key: K) => T,
  isSame: (one: K, other: K) => boolean = Object.is,
): (key: K) => T {
  let last: { key: K; result: T } | undefined;
  return (key) => {
    if (!last || !isSame(last.key, key)) last = { key, result: read(key) };
    return last.result;
  };
}
