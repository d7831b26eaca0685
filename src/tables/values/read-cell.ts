import { readFigure } from '../../calc/read-figure';
import type { ValueKind } from '../../template/table';
import { memoizeLine } from '../../text/memoize-line';
import { trimBlank } from '../../text/normal-form';
import { readNumeral } from '../../text/numeral';
import { narrow } from '../labels/squash';
import type { TableNoteCode } from '../table-note';
import { convertUnit, isMoney, moneyUnit } from './unit';

export interface CellNote {
  readonly code: TableNoteCode;
  readonly message: string;
  readonly candidates?: readonly string[];
  readonly open: boolean;
}
export interface ReadCell {
  /** Half-width digits, or '' where blank or unresolved. */
  readonly text: string;
  readonly note?: CellNote;
}

const halfWidth = (text: string): string => narrow(text).replace(/[−–]/g, '-');

/** 无, /, -, —: somebody meant “none” or “nothing to report”, which are not the same. */
const dash = /^(?:[-/\\—–―─_]{1,4}|无|\*)$/;

function looksLikeValue(text: string): boolean {
  const plain = halfWidth(trimBlank(text));
  if (plain === '' || dash.test(plain)) return true;
  if (/^\d{1,2}\s*[.、)]\s*[^\d\s]/.test(plain)) return false;
  return /^(?:〔\d+〕)?[+-]?\d/.test(plain) || /^(?:约|近|增加?|减少?|共)\s*\d/.test(plain);
}

/** Looks like the content of a figure's cell rather than of a label. */
export const isValue = memoizeLine(looksLikeValue);

const unclear = (message: string, candidates: readonly string[] = []): ReadCell => ({
  text: '',
  note: { code: 'cell-unclear', message, candidates, open: true },
});

const ungrouped = (digits: string): string =>
  /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replace(/,/g, '') : digits;

/** Units of a cell: its own in the form, and those printed over or beside it. */
export interface CellUnits {
  readonly own: string;
  readonly printed?: readonly string[];
}

const converted = (figure: string, from: string, to: string, raw: string): ReadCell => {
  const text = convertUnit(figure, from, to);
  const message = `“${raw}”以${from}为单位，已折算为 ${text} ${to}。`;
  return { text, note: { code: 'cell-unit', message, open: false } };
};

/** A figure with 件, 万元 or 元 behind it. */
function withUnit(
  kind: ValueKind,
  digits: string,
  unit: string,
  raw: string,
  { own }: CellUnits,
): ReadCell {
  const figure = readFigure(kind, digits);
  if (figure.state !== 'number') return unclear(`“${raw}”不是规范的数字，未填入。`);
  if (isMoney(unit) !== (kind === 'amount'))
    return unclear(`“${raw}”的单位与本栏不符，未填入。`, [figure.text]);
  if (unit !== own && isMoney(unit)) return converted(figure.text, unit, own, raw);
  const message = `“${raw}”带有单位，已只取数字 ${figure.text}。`;
  return { text: figure.text, note: { code: 'cell-unit', message, open: false } };
}

const number = '([+-]?\\d[\\d,]*(?:\\.\\d+)?)\\s*';
const withUnitBehind = new RegExp(`^${number}(${moneyUnit}|件|条|项|个|宗|份|起|次|人次|人)$`);
const withRemark = new RegExp(
  `^${number}(${moneyUnit}|件|条|项|个)?\\s*(?:\\(.*\\)|\\[.*\\]|[①-⑳]|[*※#†])$`,
  's',
);

/** 38（41）: the figure of before, or of somebody else. */
const bare = '([+-]?\\d[\\d,]*(?:\\.\\d+)?)\\s*[件条项个]?\\s*';
/** One digit in square brackets is the mark of a note. */
const twoNumbers = new RegExp(`^${bare}(?:\\(|\\[(?=\\s*\\d\\d))\\s*${bare}[)\\]]$`);

/** A remark that says what the figure ought to be, or that it is wrong. */
const correction =
  /[误错改→⇒]|待[定核查]|暂[定估]|存疑|预估|[更订校修勘]正|[复审核]核|核[实定减增]|查实|正确|准确|替换|作废|为准|不是|[应实](?:该|当)?(?:际|[为是有数填写作计报]|\d)|[应原系非](?:[为是数填写报]|\s*\d)/;

/** 74〔2〕, 〔1〕23: digits that look different from those beside them. */
const behind = /^(\d[\d,]*(?:\.\d+)?)〔(\d+)\D?〕$/;
const ahead = /^〔(\d+)〕(\d[\d,]*(?:\.\d+)?)\D?$/;

function withAside(plain: string, raw: string): ReadCell | null {
  const [isBehind, figure = '', more = ''] = behind.exec(plain) ?? [];
  const [isAhead, less = '', rest = ''] = ahead.exec(plain) ?? [];
  const ask = (where: string, candidates: readonly string[]) =>
    unclear(`“${raw}”${where}的数字可能是注号，未填入，请对照原文填写。`, candidates);
  if (isBehind !== undefined) return ask('后面', [ungrouped(figure), ungrouped(figure) + more]);
  return isAhead === undefined ? null : ask('前面', [ungrouped(rest), less + ungrouped(rest)]);
}

/**
 * 零, 叁, 十七件, 一百二十三. Of several digits in a row nobody knows whether they are one number, and 一 alone
 * is typed for a dash as well, 百 alone for nothing certain.
 */
function writtenOut(plain: string): string | null {
  const [, numeral = ''] = /^([零〇\u4e00-\u9fff]+?)[件条项个宗份]?$/.exec(plain) ?? [];
  const isOne =
    numeral.length === 1 ? /[^一百千佰仟]/.test(numeral) : /[十百千拾佰仟]/.test(numeral);
  const number = isOne && !/[万亿]/.test(numeral) ? readNumeral(numeral) : null;
  return number === null ? null : String(number);
}

const taken = (text: string, raw: string): ReadCell => ({
  text,
  note: { code: 'cell-sign', message: `“${raw}”已记作 ${text}。`, open: false },
});

/** 22（其中修订16件）, 136①: a figure and what is said of it. */
function besidesRemark(
  kind: ValueKind,
  remark: RegExpExecArray,
  plain: string,
  raw: string,
  units: CellUnits,
): ReadCell {
  if (correction.test(plain)) {
    const numbers = plain.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
    // In another unit neither can be taken as it stands.
    const isForeign = [remark[2] ?? '', ...(units.printed ?? [])].some(
      (unit) => isMoney(unit) && unit !== units.own,
    );
    return unclear(
      `“${raw}”对数字另有更正或疑问，未填入，请核对应填哪一个。`,
      isForeign ? [] : [...new Set(numbers.map(ungrouped))],
    );
  }
  const bare = remark[2] === undefined ? '' : remark[2];
  const read =
    bare === ''
      ? readPlain(kind, ungrouped(remark[1] ?? ''), raw, units)
      : withUnit(kind, ungrouped(remark[1] ?? ''), bare, raw, units);
  if (read.text === '') return read;
  const message = `“${raw}”数字之外另有说明，已只取 ${read.text}；说明请移入文字部分。`;
  return { text: read.text, note: { code: 'cell-remark', message, open: false } };
}

/** 1 206 and 12 3 may be one number, 1206 57 is not; ll8 and 5T are less than was typed. */
function likely(plain: string): readonly string[] {
  const isSplit = /^\d{1,3}(?: \d{3})+$|^\d(?: ?\d){1,2}$/.test(plain);
  if (isSplit) return [plain.replace(/ /g, '')];
  const numbers = /[a-z]/i.test(plain) ? [] : (plain.match(/\d+(?:\.\d+)?/g) ?? []);
  return numbers.length === 1 ? numbers : [];
}

/** 5(网上)7(信函): the figures that stand outside of brackets. */
function besideRemarks(plain: string): readonly string[] {
  const inner = /\([^()]*\)|\[[^[\]]*\]/g;
  const outside = plain.replace(inner, ' ').replace(inner, ' ');
  return (outside.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map(ungrouped);
}

function withWords(kind: ValueKind, plain: string, raw: string, units: CellUnits): ReadCell {
  const unit = withUnitBehind.exec(plain);
  if (unit) return withUnit(kind, ungrouped(unit[1] ?? ''), unit[2] ?? '', raw, units);
  const second = twoNumbers.exec(plain);
  if (second)
    return unclear(
      `“${raw}”写了两个数，未填入，请核对应填哪一个。`,
      second.slice(1).map(ungrouped),
    );
  const remark = withRemark.exec(plain);
  const figures = remark ? besideRemarks(plain) : [];
  if (figures.length > 1)
    return unclear(`“${raw}”写了${figures.length}个数，未填入，请核对应填哪一个。`, figures);
  if (remark) return besidesRemark(kind, remark, plain, raw, units);
  const signed = /^(增加?|减少?)\s*(\d+)\s*[件条项个]?$/.exec(plain);
  if (signed && kind === 'change') {
    const text = (signed[1]?.startsWith('减') && signed[2] !== '0' ? '-' : '') + (signed[2] ?? '');
    return taken(text, raw);
  }
  const written = kind === 'amount' ? null : writtenOut(plain);
  if (written !== null) {
    return taken(written, raw);
  }
  return unclear(`“${raw}”不能确定是哪个数，未填入。`, likely(plain));
}

function readPlain(
  kind: ValueKind,
  digits: string,
  raw: string,
  { own, printed = [] }: CellUnits,
): ReadCell {
  const figure = readFigure(kind, digits);
  if (figure.state !== 'number')
    return unclear(
      `“${raw}”不合本栏要求（${figure.state === 'wrong' ? figure.reason : '空白'}），未填入。`,
    );
  const multiple = kind === 'amount' ? undefined : printed.find((unit) => !isMoney(unit));
  if (multiple !== undefined && figure.value !== 0)
    return unclear(`“${raw}”所在栏以${multiple}为单位，未填入，请核对实际数量。`, [
      convertUnit(figure.text, multiple, own),
      figure.text,
    ]);
  const [unit = own, ...others] = kind === 'amount' ? printed.filter(isMoney) : [];
  if (figure.value === 0 || (unit === own && others.length === 0)) return { text: figure.text };
  if (others.length === 0) return converted(figure.text, unit, own, raw);
  // The form's own head and a line above it contradict each other.
  return unclear(
    `“${raw}”的单位有${[unit, ...others].join('、')}几种写法，未填入，请确认。`,
    [unit, ...others].map((each) => convertUnit(figure.text, each, own)),
  );
}

/**
 * 2 609 with a space made for figures is one number. A no-break space is not: editors write it for
 * any space, so that it may stand between two figures.
 */
const unspaced = (text: string): string =>
  /^[1-9１-９][\d０-９]{0,2}(?:[\u2007\u2009\u202f][\d０-９]{3})+(?:\D[^]*)?$/.test(text)
    ? text.replace(/[\u2007\u2009\u202f]/g, '')
    : text;

/** Neither blank nor any kind of figure. */
export const isOdd = memoizeLine((text) =>
  (['amount', 'change'] as const).every((kind) => readCell(kind, text).note?.open ?? false),
);

/** The number in a cell of 件, as text; '' where it holds none for certain. */
export const countIn = memoizeLine((text) => readCell('count', text).text);

/** What stands in a figure's cell. A figure is taken only where there is one way to read it. */
export function readCell(
  kind: ValueKind,
  source: string,
  units: CellUnits = { own: '万元' },
): ReadCell {
  if (/^\d+$/.test(source)) return readPlain(kind, source, source, units);
  const raw = unspaced(trimBlank(source)).replace(/\s+/g, ' ');
  const plain = halfWidth(raw);
  if (plain === '') return { text: '' };
  if (dash.test(plain)) {
    const message = `“${raw}”按空白处理，请填写数字；没有的填 0。`;
    return { text: '', note: { code: 'cell-dash', message, open: false } };
  }
  const digits = ungrouped(plain);
  // 3.0, as programs write whole numbers; three noughts may be thousands.
  const whole = /^(\d+)\.00?$/.exec(digits)?.[1];
  if (whole !== undefined && kind !== 'amount') {
    const read = readPlain(kind, whole, raw, units);
    return read.note ? read : taken(read.text, raw);
  }
  if (/^[+-]?\d+(?:\.\d+)?$/.test(digits)) return readPlain(kind, digits, raw, units);
  return withAside(plain, raw) ?? withWords(kind, plain, raw, units);
}
