/** A run of raised text within a line. */
export interface Raised {
  readonly start: number;
  readonly end: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const mark = /^(?:注?\d{0,3}(?:[,，、-]\d{1,3})?|[①-⑳a-z*＊※★☆†‡§#△▲]{1,2})$/;
const isMark = (text: string): boolean => {
  const bare = text.replace(/[\s[\]［］()（）〔〕【】]/g, '');
  return bare !== '' && mark.test(bare) && !/^(?:st|nd|rd|th)$/.test(bare);
};
const lowered = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, (letter) => String(superscripts.indexOf(letter)));

/** Characters that are raised by nature, beside those a document raises. */
function raisedIn(text: string, raised: readonly Raised[]): Raised[] {
  const all = [...raised];
  const byNature = /[⁰¹²³⁴-⁹]+/g;
  for (let hit = byNature.exec(text); hit; hit = byNature.exec(text)) {
    const { index } = hit;
    if (!raised.some(({ start, end }) => index >= start && index < end))
      all.push({ start: index, end: index + hit[0].length });
  }
  return all.sort((a, b) => a.start - b.start);
}

/**
 * A line without its raised note marks, which are handed to `leave`. What stands raised in front of a
 * digit, or is raised and no mark, is put in brackets where it would become part of a number; a
 * line that is raised altogether stays as it is.
 */
export function withoutMarks(
  text: string,
  raised: readonly Raised[],
  leave: (mark: string) => void,
): string {
  const runs = raised.length > 0 || /[⁰¹²³⁴-⁹]/.test(text) ? raisedIn(text, raised) : [];
  const rest = runs.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  );
  if (runs.length === 0) return text;
  if (rest.trim() === '') return lowered(text);
  let result = '';
  let at = 0;
  for (const { start, end } of runs) {
    result += text.slice(at, start);
    at = end;
    const own = lowered(text.slice(start, end));
    const [before, after] = [result.slice(-8), text.slice(end, end + 1)];
    if (/m$/i.test(before) && /^[23]$/.test(own)) result += superscripts.charAt(Number(own));
    else if (isMark(own) && (!/\d/.test(after) || (!/\d$/.test(before) && !/\d/.test(own))))
      leave(`${before.trim()}〔${own.trim()}〕`);
    else result += /\d$/.test(before) || /\d/.test(after) ? `[${own}]` : own;
  }
  return result + text.slice(at);
}
