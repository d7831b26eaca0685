import type { TableTemplate } from '../table';

/** 表四, the same in both national editions: three kinds of dispute side by side over one line. */
export const disputes = {
  id: 'disputes',
  name: '表四',
  unit: '件',
  basis: '《条例》第五十条第一款第三项',
  arrangement: 'across',
  nothing: {
    label: '未发生行政复议、行政诉讼',
    sentences: [
      {
        section: 'overview',
        text: '{year}年度，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
      },
    ],
  },
  blocks: [
    {
      rows: [
        { kind: 'input', id: 'reconsideration', label: '行政复议' },
        {
          kind: 'group',
          label: '行政诉讼',
          children: [
            { kind: 'input', id: 'litigationDirect', label: '未经复议直接起诉' },
            { kind: 'input', id: 'litigationAfterReconsideration', label: '复议后起诉' },
          ],
        },
      ],
      columns: [
        { kind: 'input', id: 'upheld', label: '结果维持' },
        { kind: 'input', id: 'corrected', label: '结果纠正' },
        { kind: 'input', id: 'otherOutcome', label: '其他结果' },
        { kind: 'input', id: 'pending', label: '尚未审结' },
        {
          kind: 'total',
          id: 'total',
          label: '总计',
          sumOf: ['upheld', 'corrected', 'otherOutcome', 'pending'],
        },
      ],
    },
  ],
} as const satisfies TableTemplate;
