import { charactersOf } from '../../text/characters';
import { numeralPattern, readNumeral } from '../../text/numeral';
import type { Token } from './token';

const units =
  '人次|件次|条次|场次|万元|亿元|千元|元|件|条|份|个|次|项|篇|起|宗|期|场|人|家|类|批|张|则|部|例|封|户|笔|名|位|处|幅|段|辆|块|栋|本|套|面|版|页|所|座|间|台|支';
/** 1 203.57, as some print thousands. */
const spaced = '[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:[.．][0-9]+)?';
const numberRule = new RegExp(
  `(${spaced}|${numeralPattern})(余|多|几|来)?(%|％|个百分点|${units})?(余|以上|以下|左右|上下|次)?`,
  'y',
);
const numeral = new RegExp(numeralPattern, 'y');
const percentInWords = /百分之([零〇一二两三四五六七八九十百点]+)/y;
/** 三分之二, 八成, 四成五. */
const fraction = /([二两三四五六七八九十]+)分之([一二两三四五六七八九十]+)/y;
const tenths =
  /([一二两三四五六七八九])成(半|[一二三四五六七八九](?![件条份个]))?(?![为立员果功效套本绩就交型长名])(多|有余|以上|以下|左右|上下)?/y;
/** 占比过半, 占半数以上, 占一半; beside these words only, 过半年 is a time. */
const half = /(?:(?:超过|过|超)半数?|(?:半数|一半))(?!天|年|月|日|小时)(以上|以下|左右|上下)?/y;
const sharing = /(?:占|占比|占到|占了|比例|比重)(?:为|达|达到|约|约为|近|将近|接近|不到|不足)?$/;
/** 半数的申请: of what follows. */
const ofRequests = /^的?(?:政府信息公开|信息公开|依申请公开)?的?申请/;
const ofTenths = 5;
const guess = /(?:^|[十百千万])[一二两三四五六七八九]{2}(?:[十百千万]|$)/;
const roughly =
  /(?:约|近|超过|超|逾|不少于|不低于|至少|突破|将近|接近|大约|高达|不到|不足|低于|少于)$/;
const atLeast = /(?:超过|超|逾|不少于|不低于|至少|突破)$/;
const atMost = /(?:不足|不到|不超过|低于|少于)$/;
const more = /(?:不低于|不少于)$/;

/** The bound that the words around a number set. */
function boundOf(before: string, after: string | undefined): Pick<Token, 'bound'> {
  if (after === '以下' || (atMost.test(before) && !more.test(before))) return { bound: 'most' };
  return after === '以上' || atLeast.test(before) ? { bound: 'least' } : {};
}

const nearly = /(?:将近|接近|近)$/;
/** How far 近 and 余 reach: 近3200件 up to 3200, 二十余件 short of the next ten. */
function rangeOf(
  value: number,
  before: string,
  ...after: (string | undefined)[]
): Pick<Token, 'range'> {
  if (value < 10 || !Number.isInteger(value)) return {};
  if (nearly.test(before)) return { range: [0.8 * value, value] };
  const zeros = /0+$/.exec(String(value))?.[0].length ?? 0;
  return zeros > 0 && after.some((each) => each === '余' || each === '多')
    ? { range: [value, value + 10 ** zeros] }
    : {};
}

/** 数百, 几十, 上千 */
const several = /[数几上]$/;
/** 未发生一起诉讼, 没有一件 */
const noneOf = /(?:未|没有|无)(?:再?发生|收到|接到|出现|产生|受理|有)?$/;
/** 一件申请也没有收到 */
const noneBehind = /^[^，。；：、（）\d]{0,16}[也都](?:从|并)?(?:没|未|不曾)/;
const isNone = (text: string, at: number, end: number): boolean =>
  noneOf.test(text.slice(Math.max(0, at - 5), at)) || noneBehind.test(text.slice(end, end + 20));
/** 一次性告知, 一件事: words that count nothing. */
const oneInWord = /一(?:次性|条龙|张[网图]|本[账帐通]|件事|家人|条心|面旗|则通|次办[好成结])/y;
/** 第3项, 20个工作日, 3小时 count nothing. */
const measures = /^(?:工作日|月|小时|年|周|日|天|分钟|层)/;

/** Longer runs of figures are no number. */
const longest = 24;
const doubled = /翻了?(近|约|将近)?([一两二三四五])?(?:番|倍)(多|有余)?/y;
const times = new RegExp(`(${numeralPattern})(余|多|几)?倍(多|余|以上|有余)?`, 'y');
const figures = charactersOf(
  '0123456789零〇○一二两三四五六七八九十百千万亿廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟',
);
const arabic = charactersOf('0123456789');
const inWords = charactersOf('翻减过超半');

/** How far from what a percentage says the true one may be: one of the last digit written. */
export const slackOf = ({ slack, decimals = 0 }: Token): number => slack ?? 10 ** -decimals;

/** A number with its unit, or a run of digits that is none; null where nothing of the kind begins. */
export function numberAt(text: string, at: number): Token | null {
  const code = text.charCodeAt(at);
  if (inWords.has(code)) return doubledAt(text, at) ?? halfAt(text, at);
  if (!figures.has(code)) return null;
  const part = (arabic.has(code) ? null : inHanAt(text, at)) ?? timesAt(text, at);
  if (part) return part;
  const counted = countAt(text, at);
  if (counted) return counted;
  numeral.lastIndex = at;
  const run = numeral.exec(text)?.[0] ?? '';
  // 第二十条 is no ten.
  const isWhole = run.length > longest || /^\d/.test(run) || text.charAt(at - 1) === '第';
  return isWhole ? { kind: 'plain', text: run, start: at, end: at + run.length } : null;
}

/** 百分之十, 一半, 三分之二, 四成 */
const inHanAt = (text: string, at: number): Token | null =>
  percentAt(text, at) ?? halfAt(text, at) ?? partAt(text, at);

function countAt(text: string, at: number): Token | null {
  numberRule.lastIndex = at;
  const match = numberRule.exec(text);
  if (!match) return null;
  const [all, written = '', more, counted, after] = match;
  // 12.35万元 is an amount in 万元, not in 元.
  const scaled = counted === '元' && more === undefined ? /^(.+)([万亿])$/.exec(written) : null;
  const [figure, unit] = scaled ? [scaled[1] ?? '', `${scaled[2] ?? ''}元`] : [written, counted];
  const value = figure.length > longest ? null : readNumeral(figure);
  const before = text.slice(Math.max(0, at - 3), at);
  const end = at + all.length;
  const isArabic = /^\d/.test(figure);
  const endsHere = /^(?:[，。；、）]|$)/.test(text.slice(end, end + 1));
  if (value === null || before.endsWith('第')) return null;
  oneInWord.lastIndex = at;
  if (figure === '一' && (oneInWord.test(text) || isNone(text, at, end))) return null;
  if (unit === undefined && !(isArabic && endsHere && more === undefined)) return null;
  // 2个月, but not 2件年底….
  const isMeasure =
    (unit === undefined || unit === '个') && measures.test(text.slice(end, end + 3));
  if (isMeasure || unit === '个百分点') return null;
  // （三）个人, 1.0 and 2024-03 are no counts.
  if (/[（\d.—-]$/.test(before) && unit === undefined) return null;
  return {
    kind: unit === '%' || unit === '％' ? 'percent' : 'count',
    text: all,
    start: at,
    end,
    value,
    unit: unit ?? '',
    decimals: /\.(\d+)/.exec(figure)?.[1]?.length ?? 0,
    about:
      more !== undefined ||
      after !== undefined ||
      roughly.test(before) ||
      guess.test(figure) ||
      (several.test(before) && /^[十百千万]/.test(figure)),
    digits: [at, at + figure.length],
    ...boundOf(before, after),
    ...rangeOf(value, before, more, after),
  };
}

const shareToken = (
  text: string,
  at: number,
  words: string,
  value: number,
  decimals: number,
  slack?: number,
): Token => {
  const end = at + words.length;
  const before = text.slice(Math.max(0, at - 3), at);
  const about = roughly.test(before);
  return {
    kind: 'percent',
    text: words,
    start: at,
    end,
    unit: '%',
    value,
    decimals,
    about,
    digits: [at, end],
    ...(slack === undefined ? {} : { slack }),
    ...boundOf(before, undefined),
  };
};

/** What 多 and 以上 behind a share say of it. */
function withEnding(token: Token, ending: string | undefined): Token {
  if (ending === undefined) return token;
  const isLeast = /^(?:多|有余|以上)$/.test(ending);
  return { ...token, about: true, ...boundOf('', isLeast ? '以上' : ending) };
}

/** 过半 is more than half, 一半 about so much. */
function halfOf(text: string, at: number): Token | null {
  half.lastIndex = at;
  const [words, ending] = half.exec(text) ?? [];
  if (words === undefined) return null;
  const isMore = /^[超过]/.test(words);
  return withEnding(shareToken(text, at, words, 50, -1, ofTenths), isMore ? '以上' : ending);
}

function halfAt(text: string, at: number): Token | null {
  const token = halfOf(text, at);
  const isShare = sharing.test(text.slice(Math.max(0, at - 6), at));
  return token && (isShare || ofRequests.test(text.slice(token.end, token.end + 12)))
    ? token
    : null;
}

/** A fraction or so many tenths, as a percentage: the first right to one of a hundred. */
function partAt(text: string, at: number): Token | null {
  fraction.lastIndex = at;
  const [whole, below = '', above = ''] = fraction.exec(text) ?? [];
  const [one, all] = [readNumeral(above), readNumeral(below)];
  if (whole !== undefined && one !== null && all !== null && one < all)
    return shareToken(text, at, whole, (one / all) * 100, 0);
  tenths.lastIndex = at;
  const [words, ten = '', more, ending] = tenths.exec(text) ?? [];
  if (words === undefined) return null;
  const five = more === '半' ? 5 : (readNumeral(more ?? '零') ?? 0);
  const value = (readNumeral(ten) ?? 0) * 10 + five;
  return withEnding(
    more === undefined
      ? shareToken(text, at, words, value, -1, ofTenths)
      : shareToken(text, at, words, value, 0),
    ending,
  );
}

/** 翻一番 is twice as much, 翻两番 four times; 减半 half. */
function doubledAt(text: string, at: number): Token | null {
  if (text.startsWith('减半', at))
    return { ...shareToken(text, at, '减半', 50, -1, ofTenths), sign: -1 };
  doubled.lastIndex = at;
  const [words, before, number, after] = doubled.exec(text) ?? [];
  if (words === undefined) return null;
  const value = (2 ** (readNumeral(number ?? '一') ?? 1) - 1) * 100;
  const about = before !== undefined || after !== undefined;
  return { ...shareToken(text, at, words, value, -1), about, sign: 1 };
}

/** 增长两倍, and 是上年的三倍, which is two times more; right to a tenth of one. */
function timesAt(text: string, at: number): Token | null {
  if (text.startsWith('一半', at)) return halfOf(text, at);
  times.lastIndex = at;
  const [words, figure = '', more, after] = times.exec(text) ?? [];
  const number = words === undefined || figure.length > longest ? null : readNumeral(figure);
  if (words === undefined || number === null) return null;
  const decimals = Math.max(1, /\.(\d+)/.exec(figure)?.[1]?.length ?? 0) - 2;
  const token = shareToken(text, at, words, Number((number * 100).toFixed(6)), decimals);
  const about = token.about === true || more !== undefined || after !== undefined;
  const isOfBefore = /[年度期]的?[约近]?$/.test(text.slice(Math.max(0, at - 3), at));
  return isOfBefore
    ? { ...token, about, unit: '倍', value: (token.value ?? 0) - 100, sign: 1 }
    : { ...token, about, unit: '倍' };
}

function percentAt(text: string, at: number): Token | null {
  percentInWords.lastIndex = at;
  const match = percentInWords.exec(text);
  if (!match) return null;
  const [whole = '', fraction = ''] = (match[1] ?? '').split('点');
  const value = readNumeral(whole);
  if (value === null) return null;
  const decimals = Array.from(fraction, (char) => String(readNumeral(char) ?? '')).join('');
  const said = Number(`${value}.${decimals === '' ? '0' : decimals}`);
  return shareToken(text, at, match[0], said, decimals.length);
}
