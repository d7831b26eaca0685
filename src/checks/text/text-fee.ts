import { atText } from '../../report/place';
import type { Check } from '../check';
import { saysNothing } from '../content/content-other';
import { feeDenied } from './fee-denied';
import { asksForFee, feeSentence } from './fee-sentence';

const section = 'otherMatters';

/** 信息处理费 is reported in section six, also when none was charged. */
export const textFee: Check = {
  id: 'text/fee',
  family: 'text',
  severity: 'warning',
  title: '已报告信息处理费收取情况',
  basis: '年度报告格式：收取信息处理费情况在“其他需要报告的事项”中报告',
  run: (input) => {
    const text = input.report.sections[section];
    if (text === undefined || !asksForFee(input))
      return { notChecked: '2021 年度起的年度报告才有此项' };
    if (saysNothing(text)) return { notChecked: '“六”没有内容' };
    if (/处理费|收费|费用|收取[^，。]{0,12}费/.test(text)) return feeDenied(input);
    return [
      {
        message:
          '“六、其他需要报告的事项”未写信息处理费收取情况：请写明收取金额，没有收取的写明未收取。',
        places: [atText(section, 0, text.length)],
        facts: {},
        fixes: feeSentence(input),
      },
    ];
  },
};
