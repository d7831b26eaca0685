/** Texts of a report and last year's, with room for the ones just edited. */
const room = 32;

/** The same function of a text, with its last results kept: a key press changes one text of seven. */
export function memoizeText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size >= room) known.clear();
    known.set(text, result);
    return result;
  };
}

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
export function memoizeLast<K, T>(read: (key: K) => T): (key: K) => T {
  let last: { key: K; result: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, result: read(key) };
    return last.result;
  };
}
