/** Texts of a report and last year's, with room for the ones just edited. */
const usualRoom = 32;

/** Results by a key: the `room` latest for certain, no more than twice as many. */
class LastResults<T> {
  private recent = new Map<string, T>();
  private before = new Map<string, T>();

  constructor(private readonly room: number) {}

  get(key: string): T | undefined {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const earlier = this.before.get(key);
    return earlier === undefined ? undefined : this.keep(key, earlier);
  }

  keep(key: string, result: T): T {
    if (this.recent.size >= this.room)
      [this.before, this.recent] = [this.recent, new Map<string, T>()];
    this.recent.set(key, result);
    return result;
  }
}

/** The same function with its last results kept by a key. What is asked for again and again is made once. */
export function memoizeBy<A extends readonly unknown[], T>(
  keyOf: (...given: A) => string,
  read: (...given: A) => T,
  room = usualRoom,
): (...given: A) => T {
  const kept = new LastResults<T>(room);
  return (...given) => {
    const key = keyOf(...given);
    const known = kept.get(key);
    return known === undefined ? kept.keep(key, read(...given)) : known;
  };
}

/** The same of a text: a key press changes one text of seven. */
export function memoizeText<T>(read: (text: string) => T, room = usualRoom): (text: string) => T {
  const kept = new LastResults<T>(room);
  return (text) => {
    const known = kept.get(text);
    return known === undefined ? kept.keep(text, read(text)) : known;
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
