import { charactersOf } from '../../text/characters';
import { matchesOf } from '../../text/matches';
import { sentencesOf } from '../../text/sentences';
import { ofParagraphs, shifted } from '../passages/paragraph';
import type { Passage } from '../passages/passages';
import { type Slip, slipsOf } from './marks';
import { wordCheck } from './word-check';

const doubledWord = /([\u3400-\u9fff]{2,10})\1/g;
/** 一件一件, 二〇二〇, 研究研究 are no slips. */
const meantTwice =
  /^(?:[一逐每两各几].|[零〇一二三四五六七八九十百千万]+|许多|很多|非常|十分|研究|讨论|商量|了解|考虑)$/;
/** 公开＋公开栏, 服务＋服务对象, 县政府＋政府网站: the second begins a word of its own. */
const beginsWord: Readonly<Record<string, RegExp>> = {
  服务: /^(?:企业|群众|基层|百姓|居民|村民|大局|民生|发展|对象|热线|中心|大厅|[点站窗台平])/,
  政府: /^(?![，。；、：）”》]|$)/,
  公开: /^(?:栏|指南|目录|平台|专栏|事项|内容|情况|信息|年报|形式|方式|渠道|范围|电话|工作|要点|条例|政府)/,
};
const nounEnd =
  /^(?:栏(?!目)|[点人员者组册室厅表单书码箱局部委科所站院校会队日化]|群(?!众)|台(?!账)|对象|电话|热线|中心)/;

/** 的的, 和和; each with what makes it right: 的的确, 了了解, 及及时, 和和谐. */
const doubledLetter: Readonly<Record<string, string>> = {
  的: '的确',
  了: '了解然',
  和: '和谐平睦气解美',
  与: '与会',
  及: '及时早其格',
  是: '是否非',
  在: '在线职建册岗编校此外',
  将: '将来要军',
  并: '并入购列',
  由: '由于来衷',
  为: '为民什例主期首准界止人此何了',
  被: '被子动',
  把: '把关手握脉',
  对: '对口象外应比接照方标策待内称联话账立岗',
  从: '从严业事来未而属',
};
const letters = new RegExp(`([${Object.keys(doubledLetter).join('')}])\\1(?!\\1)`, 'g');
const beforeLetter = /[存现实潜内所的了是]/;

function words(text: string): Slip[] {
  return matchesOf(text, doubledWord).flatMap((match): Slip[] => {
    const [all, word = ''] = match;
    const after = text.slice(match.index + all.length, match.index + all.length + 3);
    // 信息公开公开工作 has one 公开 too many, 推进公开公开要点 has not.
    const isEnd =
      word === '公开' &&
      /(?:信息|政务)$/.test(text.slice(Math.max(0, match.index - 2), match.index));
    const rule = isEnd ? nounEnd : (beginsWord[word] ?? nounEnd);
    const isWord = word.length === 2 && rule.test(after);
    return meantTwice.test(word) || isWord
      ? []
      : [{ start: match.index, end: match.index + all.length }];
  });
}

function particles(text: string): Slip[] {
  return slipsOf(text, letters).filter(({ start, end }) => {
    const right = doubledLetter[text.charAt(start)] ?? '';
    return !right.includes(text.charAt(end) || '\n') && !beforeLetter.test(text.charAt(start - 1));
  });
}

/** A clause that only counts, “结果维持0件”, may stand twice; one that tells more, 召开工作推进会3次, not. */
const counts = /[0-9]/;
const tellsMore = /[\u3400-\u9fff]{8}/;
const ofNone = /0[件条份个次项]/;
const mayRecur = (text: string): boolean =>
  counts.test(text) && (!tellsMore.test(text) || ofNone.test(text));
const shortestClause = 5;
const shortestSentence = 12;

/** The same clause twice running. */
const clauses = (text: string): Slip[] =>
  sentencesOf(text).flatMap((sentence) =>
    sentence.clauses.flatMap((clause, at): Slip[] => {
      const before = sentence.clauses[at - 1];
      const isSame = before?.text === clause.text && clause.text.length >= shortestClause;
      // 全年组织培训3次，组织培训3次
      const isEnd = before?.text.endsWith(clause.text) === true && tellsMore.test(clause.text);
      return before && (isSame || isEnd) && !mayRecur(clause.text)
        ? [{ start: before.start, end: clause.end }]
        : [];
    }),
  );

/** 三是加强培训。四是加强培训。 */
const unnumbered = (text: string): string =>
  text.replace(
    /^(?:[一二三四五六七八九十]+[是、]|（[一二三四五六七八九十\d]+）|\d{1,2}[.．、])/,
    '',
  );

const longSentences = ofParagraphs(({ text }) =>
  sentencesOf(text).filter((sentence) => sentence.text.length >= shortestSentence),
);
/** The same sentence twice in a narrative. */
function sentences(passage: Passage): Slip[] {
  const known = new Set<string>();
  return longSentences(passage).flatMap(({ start, found }) =>
    found
      .filter(({ text }) => known.size === known.add(unnumbered(text)).size)
      .map((sentence) => shifted(sentence, start)),
  );
}

/** Behind a verb, 公开采购公告、采购公告, only a longer item is sure to be the same. */
const [shortestItem, shortestBehindVerb, longestItem] = [2, 4, 12];
const itemStarts = charactersOf('，。；、：\n');
const itemEnds = charactersOf('，。；、等');
const masked = /某|^[零〇一二三四五六七八九十百千万]+/;

/** How many characters before 、, from a place on, are the same as those behind it up to a mark; 0 where none are. */
function doubledAround(text: string, comma: number, from: number): number {
  for (let size = longestItem; size >= shortestItem; size -= 1) {
    const start = comma - size;
    if (!itemEnds.has(text.charCodeAt(comma + 1 + size)) || start < from) continue;
    const isFree = start === 0 || itemStarts.has(text.charCodeAt(start - 1));
    const item = text.slice(start, comma);
    if (!text.startsWith(item, comma + 1) || !/^[\u3400-\u9fff]+$/.test(item)) continue;
    if (isFree || size >= shortestBehindVerb) return size;
  }
  return 0;
}

function items(text: string): Slip[] {
  const found: Slip[] = [];
  let end = 0;
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    const size = doubledAround(text, at, end);
    if (size === 0) continue;
    end = at + 1 + size;
    if (!masked.test(text.slice(at - size, at))) found.push({ start: at - size, end });
  }
  return found;
}

export const wordingRepeated = wordCheck({
  id: 'wording/repeated',
  severity: 'hint',
  title: '没有重复的词句',
  basis: '经验：删改、粘贴时留下的重复',
  across: sentences,
  find: (text) => [...words(text), ...particles(text), ...clauses(text), ...items(text)],
  say: ({ name, first, all }) => `${name}“${first}”有重复的词句${all}：请删去多余的。`,
});
