import type { Token } from './token';
import { has, isTopic, saysMore } from './words';

/** Words that name nothing by themselves. */
export const nameless: readonly Token['kind'][] = [
  'filler',
  'timely',
  'total',
  'period',
  'own',
  'among',
  'and',
  'all',
];

/** Words that leave it to the clause before to say what is counted: 申请来源上，线上提交8件. */
export const bare: readonly Token['kind'][] = [
  'filler',
  'timely',
  'total',
  'all',
  'reach',
  'channel',
  'period',
  'own',
  'compare',
];

/** The words of a number, with those of the clause before where that says what is counted. */
export function spokenOf(words: readonly Token[], pending: readonly Token[]): readonly Token[] {
  const isBare = words.every(({ kind }) => bare.includes(kind));
  // 清理规范性文件后，废止5件
  const column = words.find(({ lines }) => lines?.axis === 'column' && lines.table !== 'requests');
  const isColumn =
    !words.some(isTopic) &&
    pending.some(({ lines }) => lines?.axis === 'row' && lines.table === column?.lines?.table);
  // 行政复议：受理3件
  const isOfDispute =
    pending.some(({ lines }) => lines?.table === 'disputes' && lines.axis === 'row') &&
    words.every(({ kind }) => kind === 'receive' || nameless.includes(kind));
  return isBare || isColumn || isOfDispute ? [...pending, ...words] : words;
}

/** 补正告知书7份, 缴费通知2份: each of them was sent for one request. */
export const areNotices = (words: readonly Token[]): boolean =>
  /(?:补正|[缴收]费)(?:告知|通知)/.test(words.map(({ text }) => text).join(''));

/** 另有2件, 另有1件于12月底收到, with nothing said of what they are: more than what was counted before. */
export const isAnother = (words: readonly Token[]): boolean =>
  saysMore(words) && words.every(({ kind }) => kind === 'receive' || bare.includes(kind));

/** 网上收到申请8件: some of all that came; 上述8件 was counted before. */
export const isSomeOfAll = (words: readonly Token[]): boolean =>
  has(words, 'channel') &&
  has(words, 'requests', 'bare') &&
  !words.some(({ text }) => /^(?:[上前]述|以上)$/.test(text));
