import type { TableTemplate } from '../table';

/** 表二 of the 2021 format: four blocks, ten figures. */
export const proactive2021 = {
  id: 'proactive',
  name: '表二',
  unit: '件',
  basis: '《条例》第二十条、第五十条第一款第一项',
  arrangement: 'down',
  blocks: [
    {
      title: '第二十条第（一）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [
        { kind: 'input', id: 'issued', label: '本年制发件数', knownAs: /制发/ },
        { kind: 'input', id: 'repealed', label: '本年废止件数', knownAs: /废止/ },
        { kind: 'input', id: 'inForce', label: '现行有效件数', knownAs: /现行有效/ },
      ],
      rows: [
        { kind: 'input', id: 'rules', label: '规章' },
        { kind: 'input', id: 'normativeDocuments', label: '行政规范性文件', knownAs: /规范性文件/ },
      ],
    },
    {
      title: '第二十条第（五）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [{ kind: 'input', id: 'decisions', label: '本年处理决定数量', knownAs: /处理决定/ }],
      rows: [{ kind: 'input', id: 'licensing', label: '行政许可', knownAs: /行政许可/ }],
    },
    {
      title: '第二十条第（六）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [{ kind: 'input', id: 'decisions', label: '本年处理决定数量', knownAs: /处理决定/ }],
      rows: [
        { kind: 'input', id: 'penalties', label: '行政处罚', knownAs: /行政处罚/ },
        { kind: 'input', id: 'compulsion', label: '行政强制', knownAs: /行政强制/ },
      ],
    },
    {
      title: '第二十条第（八）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [
        {
          kind: 'input',
          id: 'collectedWanYuan',
          label: '本年收费金额（单位：万元）',
          knownAs: /收费金额/,
          value: 'amount',
          unit: '万元',
        },
      ],
      rows: [{ kind: 'input', id: 'fees', label: '行政事业性收费', knownAs: /事业性收费/ }],
    },
  ],
} as const satisfies TableTemplate;
