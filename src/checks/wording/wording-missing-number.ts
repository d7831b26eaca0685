import { type Sentence, sentencesOf } from '../../text/sentences';
import { matchesOf } from '../../text/matches';
import { type Slip, slipsOf } from './marks';
import { wordCheck } from './word-check';

/** “共件”, “信息条”, “收到申请件”, “增长%”: a unit where its number is missing. 公共项目 and 信息项 are words. */
const unitAlone =
  /(?:共计|总计|累计|合计|共|达到)[ \u3000_]*[件条份篇](?=[，。；、]|$)|信息[ \u3000_]*条(?=[，。；、]|$)|(?:收到|受理|办结|答复|新收)[^，。；、\d]{0,14}申请[ \u3000_]*件(?=[，。；、]|$)|(?:提高|增长|上升|下降|降低|增加|减少)了?个百分点|[\u3400-\u9fff]\s*[%％]/gm;
/** 培训2次、参训人次: people without their number beside a number. */
const peopleAlone =
  /(\d[\u3400-\u9fff]{1,3}、)(?:参训|参加|培训|受训|参与|服务|接待|惠及|覆盖|听众)[\u3400-\u9fff]{0,4}人次(?=[，。；、]|$)/gm;
/** 开展培训次，: an event with its unit alone. */
const eventAlone =
  /(?:(?:开展|组织|召开|举办|举行)了?[^，。；、：（）\d]{2,14}?次|(?:发放|派发|散发|印制)了?[^，。；、：（）\d]{2,10}?份)(?=[，。；、]|$)/gm;
/** “现行有效的规范性文件。” as a clause of its own, without verb and number. */
const nothingSaid =
  /(?:^|[，。；])(?:截至[^，。；]{0,14})?现行有效的?(?:行政)?规范性文件(?=[，。；]|$)/gm;

const numeral = '[\\d零〇一二两三四五六七八九十百千万]';
/** Words that end like a unit: 文件, 头条, 年份, 事项, 人次. */
const ordinaryEnd =
  /[文案信共邮要证附条软硬事稿函来批部组控元零物原复印急密办快插课配收发诺转交督打扫访件年转]件$|[一头信教线词链便面金法逐每各欠收几多数前本首]条$|[月年身股省备成部每各几多]份$|[长短首名每各几多诗]篇$|[人批班场层档名频依再多每首本此上下历轮初屡数几逐其干]次$|[各整每逐那这哪几多数]个$|[事款专单各逐选奖强弱立多每子分大小缺杂几数同]项$/;
/** 无结转件 needs no number. */
const item = /^(?:其中)?(?!无|没有|未)[^\d]{2,16}([条件份篇次个项])$/;
const endsInUnit = /[条件份篇次个项](?:[，、；：]|$)/;
const counted = (unit: string) => new RegExp(`${numeral}\\s*${unit}`);

/** 资质条、许可证76条: an item with the unit of its neighbours and no number. */
function items({ text, start }: Sentence): Slip[] {
  if (!endsInUnit.test(text)) return [];
  let at = start;
  return text.split(/([，、；：])/).flatMap((part): Slip[] => {
    const from = at;
    at += part.length;
    const unit = item.exec(part)?.[1];
    const lacks = unit !== undefined && !new RegExp(`${numeral}.?$`).test(part.slice(-2));
    return lacks && !ordinaryEnd.test(part) && counted(unit).test(text)
      ? [{ start: from, end: at }]
      : [];
  });
}

const totals =
  /(?:累计|共计|合计|总计|总共|一共|全年|共(?=公开|发布|收到|主动|受理|公布|印发|制发|办理))/;
const things = /(?:信息|文件|公告|动态|稿件|内容|申请|材料)$/;

/** 累计公开各类信息，其中政策文件12条: parts of a total that is not told. */
function lostTotal({ clauses, text, start }: Sentence): Slip[] {
  const at = clauses.findIndex((clause) => /^其中/.test(clause.text));
  const whole = clauses[at - 1];
  if (!whole || !/\d/.test(clauses[at]?.text ?? '')) return [];
  const before = text.slice(0, whole.end - start);
  const hasCount = new RegExp(`${numeral}[余多]?\\s*(?:条|件|份|篇|次|个|项|期|则|类)`).test(
    before,
  );
  return totals.test(whole.text) && things.test(whole.text) && !hasCount ? [whole] : [];
}

export const wordingMissingNumber = wordCheck({
  id: 'wording/missing-number',
  family: 'wording',
  severity: 'hint',
  title: '没有漏填的数字',
  basis: '经验：套用模板时漏填数字',
  find: (text) => [
    ...slipsOf(text, unitAlone).filter(({ start }) => text.charAt(start - 1) !== '公'),
    ...matchesOf(text, peopleAlone).map(({ 0: words, 1: ahead = '', index }) => ({
      start: index + ahead.length,
      end: index + words.length,
    })),
    ...slipsOf(text, eventAlone).filter(({ start, end }) => {
      const words = text.slice(start, end);
      return !ordinaryEnd.test(words) && !new RegExp(`${numeral}.{0,2}$`).test(words.slice(0, -1));
    }),
    ...slipsOf(text, nothingSaid).map(({ start, end }) => ({
      start: /[，。；]/.test(text.charAt(start)) ? start + 1 : start,
      end,
    })),
    ...sentencesOf(text).flatMap((sentence) => [...items(sentence), ...lostTotal(sentence)]),
  ],
  say: ({ name, first, all }) => `${name}“${first}”似乎漏了数字${all}：请补填。`,
});
