import { atText } from '../../report/place';
import type { Check } from '../check';

/** 国办函〔2020〕109号 took effect on 2021-01-01. */
const firstYear = 2021;
const section = 'otherMatters';

/** 信息处理费 is reported in section six, also when none was charged. */
export const textFee: Check = {
  id: 'text/fee',
  family: 'text',
  severity: 'warning',
  title: '已报告信息处理费收取情况',
  basis: '国办函〔2020〕109号：信息处理费收取情况在“其他需要报告的事项”中报告',
  run: ({ report, edition, figures }) => {
    const text = report.sections[section];
    const year = report.period.year ?? firstYear;
    if (text === undefined || edition.period !== 'year' || year < firstYear)
      return { notChecked: `${firstYear} 年度起的年度报告才有此项` };
    if (/处理费|收费|收取[^，。]{0,12}费/.test(text)) return [];
    const message =
      '“六、其他需要报告的事项”未写信息处理费收取情况：请写明收取金额，没有收取的写明未收取。';
    const places = [atText(section, 0, text.length)];
    const unpaid = 'requests/closedFeeUnpaid/allApplicants';
    const charged = figures.has(unpaid) && figures.number(unpaid) !== 0;
    if (charged) return [{ message, places, facts: {} }];
    const sentence = `${year}年度未收取政府信息公开信息处理费。`;
    const end = text.trimEnd().length;
    return [
      {
        message,
        places,
        facts: {},
        fixes: [
          {
            label: '补写“未收取信息处理费”',
            texts: [
              {
                ...atText(section, end, text.length),
                replacement: end === 0 ? sentence : `\n${sentence}`,
              },
            ],
          },
        ],
      },
    ];
  },
};
