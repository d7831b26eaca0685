import { atText } from '../../report/place';
import type { Check } from '../check';
import { bare } from '../reading/passages';

const onlyNone =
  /^(无|没有|暂无|本年度?无)(其他)?(需要|需|应当)?(报告|说明)?(的)?(其他)?(事项|情况|内容)?$/;

/** Section six at least reports the 信息处理费. */
export const contentOther: Check = {
  id: 'content/other',
  family: 'content',
  severity: 'warning',
  title: '其他需要报告的事项已填写',
  basis: '国办公开办函〔2021〕30号：收取信息处理费情况在“其他需要报告的事项”中报告',
  run: ({ report }) => {
    const text = report.sections['otherMatters'];
    if (text === undefined) return { notChecked: '本格式没有这一部分' };
    const words = bare(text);
    if (words !== '' && !onlyNone.test(words)) return [];
    const state = words === '' ? '未填' : `只写“${text.trim()}”`;
    return [
      {
        message: `“六、其他需要报告的事项”${state}：请写明信息处理费收取情况和其他需要报告的事项。`,
        places: [atText('otherMatters', 0, text.length)],
        facts: {},
      },
    ];
  },
};
