import { isHead, type KnownLine, type KnownTable, tablesNamed } from './known-table';
import { linesNamed, longestLabel } from './lines-named';
import { isOfOtherTime, ownName, squash, withoutMark } from './squash';

/**
 * How a label names a line: `exact` as printed, `name` before its brackets, `similar` by words it is
 * known by. The earlier beats the later.
 */
export type LabelFit = 'exact' | 'name' | 'similar';

export interface LabelMatch {
  readonly id: string;
  readonly fit: LabelFit;
}

/** The same few labels are asked about again and again while a table is read. */
const answers = new WeakMap<readonly KnownLine[], Map<string, LabelMatch | null>>();
const mostAnswers = 5_000;

/** The one line a label names, or null where none or several would do. */
export function matchLabel(lines: readonly KnownLine[], text: string): LabelMatch | null {
  if (text.length > longestLabel || text === '') return null;
  let known = answers.get(lines);
  if (!known || known.size > mostAnswers)
    answers.set(lines, (known = new Map<string, LabelMatch | null>()));
  let answer = known.get(text);
  if (answer === undefined) known.set(text, (answer = findLabel(lines, text)));
  return answer;
}

/** Words that stand in many labels and tell none from another. */
const common = new Set(
  '本年度上下的类数量件项次份总计合情况申请政府信息公开及和等事已新增共有处理决定第一二三四五六七八九十()、.,/0123456789',
);

/** 非规范性文件: one letter that makes another thing of what follows it. */
const denying = /[非不未免](?=(?:行政)?$)/;

/** Whether a damaged label has a word, or a letter that turns the sense, which the printed one has not. */
export function isOtherWords(squashed: string, printed: string): boolean {
  const strange = Array.from(ownName(squashed), (char) =>
    printed.includes(char) || !/[\u4e00-\u9fff]/.test(char) ? ' ' : char,
  );
  return /[^ ]{2}|[非不未无已可能免]/.test(strange.join(''));
}

/** What is said of a line without making another of it. */
const harmless = /案件|事项|作出|做出|措施|项目|实施|全年|累计|其中/g;

/** A label with another word in it than the line's own is another line's. */
function isForeign(line: KnownLine, name: string, knownBy: RegExpExecArray): boolean {
  if (denying.test(name.slice(0, knownBy.index))) return true;
  const other = /^其[他它]/.exec(name);
  if (other && knownBy.index > 0 && !/^其[他它]/.test(line.bare)) return true;
  const own = (line.path[0] ?? '') + knownBy[0];
  const foreign = Array.from(name.replace(harmless, ''), (char) =>
    common.has(char) || own.includes(char) ? ' ' : char,
  ).join('');
  return /[^ ]{2}/.test(foreign);
}

function findLabel(lines: readonly KnownLine[], text: string): LabelMatch | null {
  const squashed = squash(text);
  if (squashed === '') return null;
  const only = (found: readonly KnownLine[], fit: LabelFit): LabelMatch | null =>
    found[0] && found.every(({ id }) => id === found[0]?.id) ? { id: found[0].id, fit } : null;
  const printed = lines.filter(({ label }) => label === squashed);
  if (printed.length > 0) return only(printed, 'exact');
  const bare = withoutMark(squashed);
  const exact = lines.filter((line) => line.bare === bare || line.path.includes(squashed));
  // Under another number it is perhaps another group's.
  const isMarked = bare !== squashed && !exact.some(({ path }) => path.includes(squashed));
  if (exact.length > 0) return only(exact, isMarked ? 'name' : 'exact');
  const name = ownName(squashed);
  if (name === '' || linesNamed(lines, text).length > 1) return null;
  const ofThen = lines.filter(({ label }) => !isOfOtherTime(squashed, label));
  const named = ofThen.filter((line) => line.name === name || line.bare === name);
  if (named.length > 0) return only(named, 'name');
  // Some words are tied to the mark in front of them.
  const marked = squashed.slice(0, squashed.length - bare.length) + name;
  const similar = ofThen.filter((line) => {
    const knownBy = line.knownAs?.exec(marked);
    return knownBy && !isForeign(line, marked, knownBy);
  });
  return only(similar, 'similar');
}

/** What stands first in a table and nowhere else: a block's title, corner or outermost group of columns. */
export function isTop({ template, top, groups, rows }: KnownTable, text: string): boolean {
  const squashed = squash(text);
  if (template.arrangement === 'down') return isHead(top, squashed);
  return groups.labels.has(squashed) || rows.some(({ label }) => label === squashed);
}

/** Any label of the table: row, column, group, corner or block title; `least`: no worse than that. */
export function isLabelOf(
  { rows, columns, top, groups }: KnownTable,
  text: string,
  least: LabelFit = 'similar',
): boolean {
  const squashed = squash(text);
  const isLine = (lines: readonly KnownLine[]): boolean => {
    const fit = matchLabel(lines, text)?.fit;
    return fit !== undefined && (least === 'similar' || fit === least);
  };
  const isHeadOf = (heads: KnownTable['top']): boolean =>
    least === 'similar' ? isHead(heads, squashed) : heads.labels.has(squashed);
  return isHeadOf(top) || isHeadOf(groups) || isLine(rows) || isLine(columns);
}

/** The same in any edition that has the table. */
export const isTableLabel = (id: string, text: string, least?: LabelFit): boolean =>
  tablesNamed(id).some((table) => isLabelOf(table, text, least));

/** Whether the characters of a label stand in another in this order, all but a few. */
export function isSimilar(squashed: string, printed: string): boolean {
  let [at, found] = [0, 0];
  for (const char of squashed) {
    const next = printed.indexOf(char, at);
    if (next < 0) continue;
    found += 1;
    at = next + 1;
  }
  return found * 5 >= squashed.length * 3;
}
