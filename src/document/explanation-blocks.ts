import type { Block } from './block';
import type { CountedFact, YearFacts } from './year-facts';

const listed = (facts: readonly CountedFact[]): string =>
  facts.map(({ label, count }) => `${label}${count}件`).join('，');
/** What did not occur is not listed. */
const some = (facts: readonly CountedFact[]): readonly CountedFact[] =>
  facts.filter(({ count }) => count > 0);

function comparison({ years }: YearFacts): string {
  const [before, now] = years.slice(-2);
  if (!before || !now || before.year !== now.year - 1) return '';
  const change = now.received - before.received;
  if (change === 0) return `新收申请与${before.year}年持平。`;
  return `新收申请比${before.year}年${change > 0 ? '增加' : '减少'}${Math.abs(change)}件。`;
}

/** 解读: a short page under fixed heads, of the same counts as the picture of the year. */
export function explanationBlocks(facts: YearFacts): Block[] {
  const { agency, year, requests, applicants, outcomes, disputes } = facts;
  const [received, others] = [some(applicants), some(outcomes)];
  const sections: readonly (readonly [string, string])[] = [
    ['一、收到多少申请', `${year}年，${listed(requests)}。${comparison(facts)}`],
    [
      '二、谁提出了申请',
      received.length === 0 ? '全年未收到政府信息公开申请。' : `新收申请中，${listed(received)}。`,
    ],
    [
      '三、申请怎样办结',
      others.length === 0
        ? '全年没有办结的政府信息公开申请。'
        : `办结的申请中，${listed(others)}。`,
    ],
    [
      '四、复议和诉讼',
      `因政府信息公开工作，被申请${listed(disputes.slice(0, 1))}，被提起${listed(disputes.slice(1))}。`,
    ],
  ];
  return [
    { kind: 'title', lines: [agency, `${year}年政府信息公开工作年度报告解读`] },
    ...sections.flatMap(([head, text]): Block[] => [
      { kind: 'heading', level: 1, text: head },
      { kind: 'paragraph', text },
    ]),
  ];
}
