import { atSection, atText } from '../../report/place';
import type { Check } from '../check';
import { bare } from '../passages/passages';
import { asksForFee, feeSentence } from '../text/fee-sentence';

const section = 'otherMatters';
const onlyNone =
  /^(?:无|没有|暂无|本年度?(?:无|没有)|20\d\d年度?(?:无|没有))(?:其他)?(?:需要|需|应当)?(?:报告|说明)?的?(?:其他)?(?:事项|情况|内容)?$/;

/** Section six at least reports the 信息处理费, from 2021 on. */
export const contentOther: Check = {
  id: 'content/other',
  family: 'content',
  severity: 'warning',
  title: '其他需要报告的事项已填写',
  basis: '年度报告格式：收取信息处理费情况在“其他需要报告的事项”中报告',
  run: (input) => {
    const text = input.report.sections[section];
    if (text === undefined) return { notChecked: '本格式没有这一部分' };
    const words = bare(text);
    if (words === '')
      return [
        {
          message: '“六、其他需要报告的事项”未填：请写明信息处理费收取情况和其他事项。',
          severity: 'error',
          isBlank: true,
          places: [atSection(section)],
          facts: {},
          fixes: feeSentence(input),
        },
      ];
    if (!onlyNone.test(words) || !asksForFee(input)) return [];
    return [
      {
        message: `“六、其他需要报告的事项”只写“${text.trim()}”：请写明信息处理费收取情况。`,
        places: [atText(section, 0, text.length)],
        facts: {},
        fixes: feeSentence(input),
      },
    ];
  },
};

/** What this check already speaks of. */
export const saysNothing = (text: string): boolean => {
  const words = bare(text);
  return words === '' || onlyNone.test(words);
};
