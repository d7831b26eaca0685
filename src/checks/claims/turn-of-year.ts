import type { Phrase } from './phrase';
import { Y, yearFrom } from './said-years';

/** The year before, by any of its names. */
export const past = `(?:上一?年度?|去年度?|上期|${Y}度?)`;
const next = `(?:下一?年度?|次年度?|明年|下期|${Y}度?)`;
/** Not done by its end: 未办结, 没能办完. */
const undone =
  '(?:[尚还仍]?(?:未能?|没有?|没能)(?:办结|办完|办毕|了结|答复完|办理完[毕结成]|答复完毕))';
const requests = '(?:(?:政府|政务)?(?:信息)?(?:依申请)?公开)?的?申请';
export const moved =
  '(?:结转|遗留|积压|滞留|拖延|顺延|延续|延期|转结|跨年|留待|待|递延|转接|结存|结余|转|延|移|留|带|拖|推)';

/** What came over from the year before, or goes into the next. */
export const turnOfYear: readonly Phrase[] = [
  [
    '自从由加上去二12',
    new RegExp(
      `(?:自|从|由|加上?)?${past}[末底]?${undone}?(?:并)?(?:结转(?!至|到|入|下)|转(?=过?来)|带入|转入(?=的?(?:${requests}|\\d+件|[一两二三四五六七八九十]+件))|遗留(?=(?:下来)?的?(?:${requests}|\\d)))(?:过来|下来|来|而来|到本年|的)*`,
      'y',
    ),
    ([words], reader) => ({
      kind:
        yearFrom(words.replace(/^(?:[自从由]|加上?(?=[^一]))/, ''), reader) === -1 ||
        words.includes('上')
          ? 'carriedOver'
          : 'narrow',
    }),
  ],
  // 去年底没有办完、今年接着办的; 2023年收到、当年未办结的
  [
    '上去二12',
    new RegExp(
      `${past}[末底]?${undone}的?[、，]?并?(?:本年度?|今年度?|${Y}度?)(?:接着|继续|接续)(?:办理|处理|答复|办结|办)的?|${past}(?:收到|接到|受理|提出)、?(?:但|而)?(?:当年|年内|年底|当年[底末])${undone}的?`,
      'y',
    ),
    ([words], reader) => ({
      kind: yearFrom(words, reader) === -1 ? 'carriedOver' : 'narrow',
    }),
  ],
  [
    '自由上去二12结顺延转递带积滞',
    new RegExp(
      `(?:[自由]?${past}[末底]?${undone}?的?[、，]?并?)?${moved}(?:至|到|入)(?:本年度?|今年度?|当年|${Y}度?)(?:继续)?(?:办理|处理|答复|办结)?(?:的)?`,
      'y',
    ),
    ([words], reader) => {
      const away = yearFrom(words.replace(/^.*[至到入]/, ''), reader);
      return {
        kind: away === 1 ? 'carriedForward' : away === 0 ? 'carriedOver' : 'narrow',
      };
    },
  ],
  [
    '结遗顺延转跨移留递带拖推未尚待积滞',
    new RegExp(
      `(?:尚?未办[结完]的?(?:并|、)?)?${moved}(?:至|到|入|于)?${next}(?:度)?(?:继续)?(?:办理|处理|答复|办结)?(?:的)?`,
      'y',
    ),
    ([words], reader) => {
      const away = yearFrom(words.replace(/^.*?(?=下|次|明|[12]\d\d\d|二)/, ''), reader);
      return {
        kind: away === 1 ? 'carriedForward' : away === 0 || away === -1 ? 'carriedOver' : 'narrow',
      };
    },
  ],
  // 没有遗留未办结的申请: left, as what is not done says itself.
  ['遗留', /(?:遗留|留有|留下)(?:下来)?的?(?=[尚还仍]?未(?:办|了结|答复完))/y],
  // 跨年办理的申请2件 may be either way over, 另有2件跨年办理 goes into the next.
  ['跨', /跨年度?(?:办理|处理|答复|办结)?(?=的)/y, { kind: 'carry' }],
  ['跨', /跨年度?(?:办理|处理|答复|办结)?/y, { kind: 'carriedForward' }],
  [
    '结',
    new RegExp(`结转自?${past}(?:度)?(?:的)?`, 'y'),
    ([words], reader) => {
      const away = yearFrom(words.replace(/^结转自?/, ''), reader);
      return { kind: away === -1 ? 'carriedOver' : 'narrow' };
    },
  ],
];
