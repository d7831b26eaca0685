import type { AgencyKind } from '../../src/report/agency-kinds';
import type { AnnualReport } from '../../src/report/annual-report';
import { tablesFilled } from '../../src/report/empty-report';
import { editionById } from '../../src/template/editions';
import { edition2021 } from '../../src/template/editions/edition-2021';
import { madeUpText } from '../../src/testing/made-up-text';
import { zeroReport } from '../../src/testing/report-from';
import { type Facts, requestColumns } from './county-facts';

interface UnitFacts {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly edition: '2021' | '2019';
  readonly facts: Facts;
}

const total = (facts: Facts, row: string): number =>
  requestColumns.reduce(
    (sum, column) => sum + Number(facts[`requests/${row}/${column}`] ?? '0'),
    0,
  );

/** Narratives that agree with the figures; what else they say was never said before. */
function overviewOf({ facts }: UnitFacts, seed: number, characters: number): string {
  const received = total(facts, 'received');
  const requests =
    received === 0 ? '本年度未收到政府信息公开申请。' : `全年新收政府信息公开申请${received}件。`;
  const count = (address: string) => Number(facts[address] ?? '0');
  const [reconsidered, sued] = [
    count('disputes/reconsideration/upheld'),
    count('disputes/litigationDirect/pending'),
  ];
  const disputes =
    (reconsidered > 0 ? `发生行政复议${reconsidered}件。` : '') +
    (sued > 0 ? `发生行政诉讼${sued}件。` : '');
  const own = (nth: number) =>
    madeUpText(seed * 10 + nth, Math.max(40, characters / 5)).replace(/\n/g, '');
  return [
    `（一）主动公开情况。${own(1)}`,
    `（二）依申请公开情况。${requests}${disputes}${own(2)}`,
    `（三）政府信息管理情况。${own(3)}`,
    `（四）政府信息公开平台建设情况。${own(4)}`,
    `（五）监督保障情况。将公开工作纳入年度工作考核，开展社会评议，没有需要责任追究的情形。${own(5)}`,
  ].join('\n');
}

/** The report of a unit with these figures, with about so many characters of narrative. */
export function reportOf(
  unit: UnitFacts,
  year: number,
  seed: number,
  characters = 500,
): AnnualReport {
  const edition = editionById(unit.edition) ?? edition2021;
  const zero = zeroReport(edition, year);
  const number = edition.documentNumber ?? '';
  return {
    ...zero,
    agency: { name: unit.name, kind: unit.kind },
    preface:
      `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（${number}）编制，` +
      `所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    sections: {
      overview: overviewOf(unit, seed, characters * 0.8),
      problems:
        `存在的主要问题：${madeUpText(seed * 10 + 6, characters * 0.1).replace(/\n/g, '')}\n` +
        `改进情况：${madeUpText(seed * 10 + 7, characters * 0.1).replace(/\n/g, '')}`,
      otherMatters: `${year}年度未收取政府信息公开信息处理费。`,
    },
    tables: tablesFilled(edition, (t, r, c) => unit.facts[`${t}/${r}/${c}`] ?? '0'),
    signature: { agency: unit.name, date: `${year + 1}年1月12日` },
  };
}
