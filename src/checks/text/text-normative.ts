import type { Check, CheckInput, Problem } from '../check';
import { disagreement, type Said, saidIn } from '../reading/against-tables';

const cell = (row: string, column: string) => ({ cells: [`proactive/${row}/${column}`] }) as const;

/** One verb, one column; with two verbs or none nobody can tell which figure is meant. */
const verbs = [
  { words: /制发|制定|出台|印发|新制/, column: 'issued' },
  { words: /废止|失效/, column: 'repealed' },
  { words: /现行有效|有效/, column: 'inForce' },
] as const;
/** Counting what was published, revised or screened is not counting what was issued. */
const otherCounts = /公开|公布|公示|发布|审查|审核|备案|修订|修改|解读|评估|名义|党内|目录|清理/;

function documents({ statement: { before, unit, partial } }: Said) {
  if (partial || !'件个份部'.includes(unit)) return null;
  if (!/规范性文件(共|共计|合计|为|总数)*$/.test(before) || otherCounts.test(before)) return null;
  const named = verbs.filter(({ words }) => words.test(before));
  return named.length === 1 && named[0] ? cell('normativeDocuments', named[0].column) : null;
}

const decisions = [
  { words: /行政许可(处理)?决定(共|共计|合计|为)*$/, row: 'licensing' },
  { words: /行政处罚(处理)?决定(共|共计|合计|为)*$/, row: 'penalties' },
  { words: /行政强制(处理|措施|执行)?决定(共|共计|合计|为)*$/, row: 'compulsion' },
] as const;

function decided({ statement: { before, unit, partial } }: Said) {
  if (partial || !'件个份宗项'.includes(unit) || /公开|公示|公布/.test(before)) return null;
  const kind = decisions.find(({ words }) => words.test(before));
  return kind ? cell(kind.row, 'decisions') : null;
}

/** How many places the point of an amount moves on its way to 万元. */
const moves: Readonly<Record<string, number>> = { 万元: 0, 元: 4 };

/** 779.51万元 in the text agrees with 779.508355 in the table: as many decimals as were written. */
function fees(input: CheckInput, said: Said): Problem[] {
  const { before, unit, number, decimals } = said.statement;
  const address = 'proactive/fees/collectedWanYuan';
  if (!/行政事业性收费(收入|总额|金额|共|共计|合计|为)*$/.test(before)) return [];
  const shift = moves[unit];
  if (shift === undefined || !input.figures.has(address)) return [];
  const wanYuan = number / 10 ** shift;
  // What is not typed yet disagrees with nothing.
  const inTable = input.figures.number(address) ?? wanYuan;
  if (Math.abs(inTable - wanYuan) <= 0.5 * 10 ** -(decimals + shift) + 1e-9) return [];
  const statement = { ...said.statement, number: wanYuan };
  return disagreement(input, { ...said, statement }, [{ cells: [address], unit: '万元' }]);
}

export const textNormative: Check = {
  id: 'text/normative',
  family: 'text',
  severity: 'warning',
  title: '正文的文件数、决定数、收费与表二一致',
  basis: '正文与表格的件数应当一致',
  run: (input) =>
    saidIn(input).flatMap((said): Problem[] => {
      const counterpart = documents(said) ?? decided(said);
      return counterpart ? disagreement(input, said, [counterpart]) : fees(input, said);
    }),
};
