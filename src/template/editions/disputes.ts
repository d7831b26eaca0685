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
      headKnownAs: /^结果$/,
      rows: [
        { kind: 'input', id: 'reconsideration', label: '行政复议', knownAs: /^行政复议$/ },
        {
          kind: 'group',
          label: '行政诉讼',
          knownAs: /^行政诉讼$/,
          children: [
            {
              kind: 'input',
              id: 'litigationDirect',
              label: '未经复议直接起诉',
              knownAs: /^未经复议/,
            },
            {
              kind: 'input',
              id: 'litigationAfterReconsideration',
              label: '复议后起诉',
              knownAs: /^复议后起诉$/,
            },
          ],
        },
      ],
      columns: [
        { kind: 'input', id: 'upheld', label: '结果维持', knownAs: /维持/ },
        { kind: 'input', id: 'corrected', label: '结果纠正', knownAs: /纠正/ },
        { kind: 'input', id: 'otherOutcome', label: '其他结果', knownAs: /^其他(?:结果)?$/ },
        { kind: 'input', id: 'pending', label: '尚未审结', knownAs: /尚未/ },
        {
          kind: 'total',
          id: 'total',
          label: '总计',
          knownAs: /^(?:总计|合计)$/,
          sumOf: ['upheld', 'corrected', 'otherOutcome', 'pending'],
        },
      ],
    },
  ],
} as const satisfies TableTemplate;
