import { matchesOf } from '../../text/matches';
import { type AgencyKind, factsOf } from '../../report/agency-kinds';
import type { Check, CheckInput, Problem } from '../check';
import { isSameAgency } from '../identity/identity-report-name';
import { type Passage, passagesOf } from '../passages/passages';
import { slipsNotAfter } from './marks';
import { problemOf } from './word-check';

/** 我镇 in a report of a 乡; 我县 is no slip there, a township belongs to one. */
const selves: Readonly<Partial<Record<AgencyKind, readonly string[]>>> = {
  township: ['我乡', '我镇', '我街道', '我局', '我委', '我办事处'],
  street: ['我乡', '我镇', '我局', '我委'],
  county: ['我乡', '我镇', '我街道', '我局', '我县', '我区', '我旗'],
  department: ['我乡', '我镇', '我街道'],
};
/** How names end that say what the agency may call itself: 石桥镇人民政府办公室 is 我镇. */
const seat = /(乡|镇|街道|县|区|旗|市|局|委)(人民政府|办事处|委员会)?(办公室)?$/;

function wrongSelf(input: CheckInput, passage: Passage): Problem[] {
  const { name, kind } = input.report.agency;
  if (!seat.test(name.trim())) return [];
  const wrong = (selves[kind] ?? []).filter((word) => !name.includes(word.slice(1)));
  if (wrong.length === 0) return [];
  const pattern = new RegExp(`(?:${wrong.join('|')})(?!限)`, 'g');
  return problemOf(
    slipsNotAfter(passage.text, pattern, /自/).map((slip) => ({ passage, slip })),
    ({ first, count }) =>
      `${passage.name}“${first}”的自称与“${name.trim()}”不符，共 ${count} 处：请核对是否沿用了其他单位的文稿。`,
  );
}

/** At the start of a clause or after its county, so that 协调街道办事处 is no name. */
const township =
  /(^|[，。；：、\s年县区市旗])([\u3400-\u9fff]{2,4}?)((?:乡|镇)(?:人民政府|党委(?:、|和)?政府)|街道(?:党工委(?:、|和)?)?办事处)/gm;
const general = /各|本|我|该|全|每|其他|及|乡|镇|个|级|所|辖|民族|村|社区|有关|相关|协|导/;

/** What a township says of itself by its bare name: 柳河镇将继续…. */
const ofItself =
  /(^|[，。；：\s])([\u3400-\u9fff]{2})([乡镇])(?=将|始终|高度重视|严格|认真|积极|深入|持续|扎实|坚持|切实|坚决|不断)/gm;
/** 集镇, 小城镇 and 特色小镇 are kinds of places. */
const kindsOfTowns = /[小集古城重名强]$/;

/** Named as a neighbour: 与松岭乡人民政府联合开展. */
const beside = /^(?:与|同|和|向|赴|到|会同|联合|邀请|学习|由|经)/;

/** The full name of another township or street office; a county names its own townships. */
function otherNames(input: CheckInput, passage: Passage): Problem[] {
  const { agency } = input.report;
  const { name } = agency;
  if (factsOf(agency).level !== 'township' || name.trim() === '') return [];
  const bare = matchesOf(passage.text, ofItself).filter(
    ([, , place = '']) => !kindsOfTowns.test(place),
  );
  const slips = [...matchesOf(passage.text, township), ...bare].flatMap((match) => {
    const [all, before = '', place = '', seatWords = ''] = match;
    // Its last two characters: “与诺敏” is 诺敏 with a word before it.
    const known =
      (input.local?.names ?? []).some((own) => place.includes(own)) ||
      name.includes(
        place.slice(-2) + seatWords.replace(/人民政府|党委.?政府|党工委.?办事处|办事处/, ''),
      );
    if (known || general.test(place) || beside.test(place)) return [];
    // 参加县司法局、松岭乡人民政府共同举办的集市
    if (/^等?[^，。；]{0,6}?(?:共同|联合)/.test(passage.text.slice(match.index + all.length)))
      return [];
    return [{ start: match.index + before.length, end: match.index + all.length }];
  });
  return problemOf(
    slips.map((slip) => ({ passage, slip })),
    ({ first, count }) =>
      `${passage.name}“${first}”出现了其他机关的名称，共 ${count} 处，本机关为“${name.trim()}”：请核对。`,
  );
}

/** What an office says of itself at the start of a sentence: 清溪县水务局严格落实…. */
const bureau =
  /(^|[。；\s]|[年度，])([\u3400-\u9fff]{1,6}[县市区旗](?!级|直|内|域)[\u3400-\u9fff]{2,12}?(?:局|委员会))(?=将|始终|高度重视|严格|认真|积极|深入|持续|扎实|坚持|切实|坚决|不断)/gm;

/** The full name of another bureau in a department's own report; what it does together with others names it otherwise. */
function otherBureaus(input: CheckInput, passage: Passage): Problem[] {
  const { name, kind } = input.report.agency;
  if (kind !== 'department' || name.trim() === '') return [];
  const slips = matchesOf(passage.text, bureau).flatMap((match) => {
    const [all, before = '', other = ''] = match;
    if (isSameAgency(other, name) || beside.test(other)) return [];
    return [{ start: match.index + before.length, end: match.index + all.length }];
  });
  return problemOf(
    slips.map((slip) => ({ passage, slip })),
    ({ first, count }) =>
      `${passage.name}“${first}”出现了其他机关的名称，共 ${count} 处，本机关为“${name.trim()}”：请核对。`,
  );
}

export const wordingOtherAgency: Check = {
  id: 'wording/other-agency',
  family: 'wording',
  severity: 'warning',
  title: '没有其他机关的名称和自称',
  basis: '经验：沿用其他单位文稿时未改名称',
  run: (input) =>
    passagesOf(input).flatMap((passage) => [
      ...wrongSelf(input, passage),
      ...otherNames(input, passage),
      ...otherBureaus(input, passage),
    ]),
};
