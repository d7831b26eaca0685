import { localFormat, localVersion } from './local-format';
import type { Content } from './migrations/migration';
import { type Problem, readStored, readStoredText, type StoredFormat } from './stored-format';

/** Says where in the file something else stands than may stand there. */
class Unfit extends Error {
  constructor(readonly path: readonly string[]) {
    super(path.join('/'));
  }
}

type Read<T> = (value: unknown, path: readonly string[]) => T;

function unless<T>(fits: (value: unknown) => value is T): Read<T> {
  return (value, path) => {
    if (!fits(value)) throw new Unfit(path);
    return value;
  };
}

const text = (most: number) =>
  unless((value): value is string => typeof value === 'string' && value.length <= most);
const line = text(200);

const whole = (least: number, most: number) =>
  unless(
    (value): value is number =>
      Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  );

function list<T>(most: number, each: Read<T>): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Unfit(path);
    const items = value.map((item: unknown, at) => each(item, [...path, String(at)]));
    if (items.length > most) throw new Unfit(path);
    return items;
  };
}

function object<Shape extends Readonly<Record<string, Read<unknown>>>>(shape: Shape) {
  return (value: unknown, path: readonly string[]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unfit(path);
    const fields = Object.entries(shape).map(([key, read]) => [
      key,
      read(Reflect.get(value, key), [...path, key]),
    ]);
    return Object.fromEntries(fields) as { [Key in keyof Shape]: ReturnType<Shape[Key]> };
  };
}

const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value, path) =>
    value === null ? null : read(value, path);
/** What the file does not name is as usual. */
const usually =
  <T>(usual: T, read: Read<T>): Read<T> =>
  (value, path) =>
    value === undefined ? usual : read(value, path);

/**
 * A file from elsewhere is shown and searched for: what it may hold is bounded. Read without a library,
 * since every page asks for it before the first key.
 */
const readShape = object({
  /** Who asks for it: the county's office. */
  issuer: line,
  /** Whether a cell without anything to count is 0 or may stay blank. */
  blanks: usually(
    'zero',
    unless((value): value is 'zero' | 'allowed' => value === 'zero' || value === 'allowed'),
  ),
  /** Characters 总体情况 should not exceed. */
  overviewLimit: usually(null, nullable(whole(100, 100_000))),
  /** In the year after the report's; 1-20. */
  dueDate: usually(null, nullable(object({ month: whole(1, 12), day: whole(1, 31) }))),
  /** Names of the own county and city. */
  names: usually([], list(20, line)),
  words: usually([], list(2_000, object({ wrong: line, right: line, note: line }))),
  /** What a section has to say, beyond the national form. */
  required: usually([], list(50, object({ section: text(100), words: line }))),
});

/** What a county asks of its townships in one small file. */
export type LocalRequirements = Readonly<ReturnType<typeof readShape>>;

export const toLocalFile = (local: LocalRequirements): string =>
  JSON.stringify({ format: localFormat, version: localVersion, ...local }, null, 1);

function read(content: Content): { readonly local: LocalRequirements } | Problem {
  try {
    return { local: readShape(content, []) };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { problem: `当地要求中“${error.message}”一项的内容不合规定。` };
  }
}

export const storedLocal: StoredFormat<{ readonly local: LocalRequirements }> = {
  id: localFormat,
  name: '当地要求',
  version: localVersion,
  upgraders: [],
  read,
};

/** Local requirements as parsed JSON holds them, or why it does not. */
export const readLocal = (value: unknown) => readStored(storedLocal, value);

/** The same of a file's text. Never throws. */
export const readLocalFile = (text: string) => readStoredText(storedLocal, text);
