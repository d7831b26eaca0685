/** What keeps what was made of it. */
export interface Keeper {
  readonly known: unknown[];
}
let readers = 0;

/**
 * The same function, its result kept by the object itself under the function's number: of many
 * objects weak keys slow every collection of garbage.
 */
export function memoizeIn<K extends Keeper, T extends object>(read: (key: K) => T): (key: K) => T {
  const reader = readers;
  readers += 1;
  return (key) => {
    // Only this function puts something under its number.
    const found = key.known[reader] as T | undefined;
    if (found !== undefined) return found;
    const result = read(key);
    key.known[reader] = result;
    return result;
  };
}
