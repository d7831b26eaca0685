import { matchesOf } from '../../text/matches';
import { readNumeral } from '../../text/numeral';
import type { CheckInput, Problem } from '../check';
import { placeIn, quoted } from '../passages/passage-place';
import { inParagraphs } from '../passages/paragraph';
import { passagesOf } from '../passages/passages';

const numeral = '\\d{1,3}|[一二三四五六七八九十百]{1,5}';
const all = `(?:在|全[省市县区州旗]|参评的|参加[^，。；\\d]{0,8}的)共?有?(${numeral})个(?:乡镇|镇街|乡|镇|街道|[省市县区]直|部门|单位|县|市|区)`;
const rank = `第(${numeral})(?:[名位](?!次)|(?=[，。；]))`;
/** 在全县14个乡镇中位列第15名: the rank is that among those just counted; 由第15名 is one of before. */
const ranked = new RegExp(`${all}[^。；！？第全]{0,30}?[^由从自原]${rank}`, 'g');

const beyond = inParagraphs(({ text }) =>
  matchesOf(text, ranked).flatMap((match) => {
    const { 0: words, 1: many = '', 2: last = '', index } = match;
    const [of, place] = [readNumeral(many) ?? 0, readNumeral(last) ?? 0];
    return place > of && of > 1
      ? [{ start: index, end: index + words.length, words, of, place }]
      : [];
  }),
);

/** No office of fourteen is the fifteenth. */
export const rankProblems = (input: CheckInput): readonly Problem[] =>
  passagesOf(input).flatMap((passage) =>
    beyond(passage).map(({ words, of, place, ...slip }): Problem => ({
      message: `${passage.name}写“${quoted(words)}”：共 ${of} 个，名次却是第 ${place}，请核对。`,
      places: [placeIn(passage, slip)],
      facts: { of, rank: place },
    })),
  );
