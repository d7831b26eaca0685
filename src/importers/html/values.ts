/** What a value of a style comes to, as far as its words tell. */

/** Names of white, and of what is so near to it that nobody sees it on paper. */
const names = /^(?:white|snow|ivory|ghostwhite|floralwhite|mintcream|azure)$/;
const full = '(?:9[89](?:\\.\\d+)?|100(?:\\.0*)?)%';
const between = '[\\s,]+';
const whites = new RegExp(
  `^(?:#f{3}[\\da-f]?|#(?:f[a-f]){3}(?:[\\da-f]{2})?|rgba?\\(\\s*25\\d${between}25\\d${between}25\\d\\b.*` +
    `|rgba?\\(\\s*${full}${between}${full}${between}${full}.*|hsla?\\([^%]*%${between}${full}.*` +
    `|(?:ok)?(?:lab|lch)\\(\\s*(?:${full}|1(?:\\.0*)?(?![\\d.]))\\s.*|hwb\\(\\s*\\S+\\s+${full}.*` +
    `|color\\(\\s*[\\w-]+(?:\\s+(?:1(?:\\.0*)?(?![\\d.])|${full})){3}.*|color-mix\\([^,]*(?:,\\s*(?:white|#fff)\\b[^,]*){2}\\))$`,
);
export const isWhite = (value: string): boolean => names.test(value) || whites.test(value);

const alpha = '0(?:\\.0+)?%?\\s*\\)';
const clear = new RegExp(
  `^(?:transparent|#[\\da-f]{3}0|#[\\da-f]{6}00|(?:rgb|hsl)a?\\((?:(?:[^,)]*,){3}|[^/]*/)\\s*${alpha})$`,
);
export const isClear = (value: string): boolean => clear.test(value);

/** So far off that no page shows it. */
export const isFarOff = (value: string): boolean => /(?:^|\s)(?:-\d{3,}|9{4,})/.test(value);

/** Cut down to nothing, or to a point. */
export function isCutOff(value: string): boolean {
  if (/^inset\(\s*(?:50|100)%|^(?:circle|ellipse)\(\s*0(?![.\d])/.test(value)) return true;
  const points = /^polygon\(([^()]*)\)$/.exec(value)?.[1]?.split(',') ?? [];
  return points.length > 0 && new Set(points.map((point) => point.trim())).size === 1;
}

const none = '0(?:\\.0*)?';
/** Drawn at no size, or moved off the page. */
export const isMovedAway = (value: string): boolean =>
  new RegExp(`scale[xy]?\\(\\s*${none}\\s*[,)]|translate[xy]?\\(\\s*-\\d{3}`).test(value);
/** As in a mirror or upside down: a 6 looks like a 9 then, and 12 like 21. */
export const isTurned = (value: string): boolean =>
  /scalex?\(\s*-|rotatey?\(\s*-?180deg|matrix\(\s*-/.test(value);

const mostTurns = 5;
/** With the values of a page's own names put in, or what is said for a name that has none. */
export function withVariables(style: string, values: ReadonlyMap<string, string>): string {
  let said = style;
  for (let n = 0; n < mostTurns && said.includes('var('); n += 1)
    said = said.replace(
      /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
      (_, name: string, otherwise: string | undefined) => values.get(name) ?? otherwise ?? '',
    );
  return said;
}

/** The text a rule puts before or behind an element, where it says it in words. */
export function contentOf(value: string, attributes: Readonly<Record<string, string>>): string {
  const parts = value.matchAll(/"([^"]*)"|'([^']*)'|attr\(\s*([\w-]+)\s*\)/g);
  const texts = Array.from(parts, ([, double, single, name]) =>
    name === undefined ? (double ?? single ?? '') : (attributes[name.toLowerCase()] ?? ''),
  );
  return texts
    .join('')
    .replace(/\\([\da-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    );
}
