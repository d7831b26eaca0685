import { memoizeText } from './memoize';

/** Longer texts are few among lines and cells, and not worth keeping. */
const longestLine = 200;
/** More than the lines and cells of one report. */
const linesKept = 1_000;

/** A function of a line or a cell, each of which is asked about many times while a file is read. */
export function memoizeLine<T>(read: (line: string) => T, room = linesKept): (line: string) => T {
  const known = memoizeText(read, room);
  return (line) => (line.length > longestLine ? read(line) : known(line));
}
