import { atText } from '../../report/place';
import type { CheckInput, Fix } from '../check';

/** 国办函〔2020〕109号 took effect on 2021-01-01: reports of 2019 and 2020 say nothing of it. */
const firstYear = 2021;
const section = 'otherMatters';

export const asksForFee = ({ report, edition }: CheckInput): boolean =>
  edition.period === 'year' &&
  (report.period.year ?? firstYear) >= firstYear &&
  edition.documentNumber !== '国办公开办函〔2019〕60号';

/** “未收取”, to be put at the end of section six; nothing where requests were closed for want of a fee. */
export function feeSentence(input: CheckInput): Fix[] {
  const { report, figures } = input;
  const unpaid = 'requests/closedFeeUnpaid/allApplicants';
  const charged = figures.has(unpaid) && figures.number(unpaid) !== 0;
  if (charged || !asksForFee(input)) return [];
  const text = report.sections[section] ?? '';
  const end = text.trimEnd().length;
  const year = report.period.year === null ? '本' : String(report.period.year);
  const sentence = `${year}年度未收取政府信息公开信息处理费。`;
  return [
    {
      label: '补写“未收取信息处理费”',
      texts: [
        {
          ...atText(section, end, text.length),
          replacement: end === 0 ? sentence : `\n${sentence}`,
        },
      ],
    },
  ];
}
