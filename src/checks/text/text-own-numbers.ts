import type { Check, CheckInput, Problem } from '../check';
import { ownPeriod, quoted, placeIn } from '../reading/against-tables';
import { type Passage, passagesOf } from '../reading/passages';
import { type Statement, statementsOf } from '../reading/statements';

interface Said {
  readonly passage: Passage;
  readonly statement: Statement;
  readonly subject: string;
}

/** Who and when, and words of counting: two claims are of one subject without them. */
const filler =
  /截[至止到]*|\d{4}年(度)?(\d+月)?(\d+日)?|全年|本年度?|今年(以来)?|年度|我[镇乡县区市旗街道局办]+|本机关|全[镇乡县区]|共计|共|累计|总计|合计|各类|各项|有关|相关|数量|总数|数|了|的|信息量|达到?|：|:|^[、并且]+/g;
const least = 4;

function subjectOf({ before, clause }: Statement, agency: string): string {
  // 主动公开信息 and 主动公开政府信息 are one subject to every reader.
  if (/主动公开(了)?(各类)?(政府|政务)?信息[^、]{0,6}$/.test(before)) return '主动公开政府信息';
  return (before || clause.text).split(agency).join('').replace(filler, '').trim();
}

function saidOnce(input: CheckInput): Said[] {
  const agency = input.report.agency.name.trim();
  return passagesOf(input).flatMap((passage) =>
    statementsOf(passage.text)
      .filter(({ partial, change }) => !partial && !change)
      .filter(({ clause }) => ownPeriod(clause.text, input))
      .map((statement) => ({ passage, statement, subject: subjectOf(statement, agency) })),
  );
}

function problem(one: Said, other: Said): Problem {
  const quote = ({ statement: { clause, end } }: Said) =>
    quoted(clause.text.slice(0, end - clause.start));
  return {
    message:
      `同一事项有两个数：${one.passage.name}写“${quote(one)}”，` +
      `${other.passage.name}写“${quote(other)}”：请核对后统一。`,
    places: [placeIn(other.passage, other.statement), placeIn(one.passage, one.statement)],
    facts: { one: quote(one), other: quote(other) },
  };
}

const things = ['信息', '文件', '留言', '会议', '培训', '工单', '新媒体'];

/** 345条 and 近345条: the same figure cannot be exact and approximate. */
const blurred = (one: Statement, other: Statement): boolean =>
  one.number === other.number &&
  one.number >= 10 &&
  one.approximate !== other.approximate &&
  things.some((word) => one.clause.text.includes(word) && other.clause.text.includes(word));

function contradict(one: Said, other: Said): boolean {
  if (one.statement.unit !== other.statement.unit) return false;
  if (blurred(one.statement, other.statement)) return true;
  const same = one.subject === other.subject && one.subject.length >= least;
  const exact = !one.statement.approximate && !other.statement.approximate;
  return same && exact && one.statement.number !== other.statement.number;
}

export const textOwnNumbers: Check = {
  id: 'text/own-numbers',
  family: 'text',
  severity: 'hint',
  title: '同一事项前后数字一致',
  basis: '同一报告中同一事项的数字应当一致',
  run: (input) => {
    const said = saidOnce(input);
    return said.flatMap((other, at) => {
      const one = said.slice(0, at).find((earlier) => contradict(earlier, other));
      return one ? [problem(one, other)] : [];
    });
  },
};
