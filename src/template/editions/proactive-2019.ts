import type { TableTemplate } from '../table';

const itemsLastYear = {
  kind: 'input',
  id: 'itemsLastYear',
  label: '上一年项目数量',
  knownAs: /上一?年(?:度)?项目/,
  unit: '项',
} as const;
const change = {
  kind: 'input',
  id: 'change',
  label: '本年增/减',
  knownAs: /^(?:本年)?增\/?(?:减|$)/,
  value: 'change',
  unit: '项',
} as const;
const decisions = {
  kind: 'input',
  id: 'decisions',
  label: '处理决定数量',
  knownAs: /处理决定/,
} as const;

/** 表二 of the 2019 trial format: five blocks. */
export const proactive2019 = {
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
        { kind: 'input', id: 'produced', label: '本年新制作数量', knownAs: /新制作/ },
        { kind: 'input', id: 'newlyPublished', label: '本年新公开数量', knownAs: /新公开/ },
        { kind: 'input', id: 'publishedTotal', label: '对外公开总数量', knownAs: /对外公开总/ },
      ],
      rows: [
        { kind: 'input', id: 'rules', label: '规章' },
        { kind: 'input', id: 'normativeDocuments', label: '规范性文件', knownAs: /规范性文件/ },
      ],
    },
    {
      title: '第二十条第（五）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [itemsLastYear, change, decisions],
      rows: [
        { kind: 'input', id: 'licensing', label: '行政许可', knownAs: /行政许可/ },
        {
          kind: 'input',
          id: 'otherServices',
          label: '其他对外管理服务事项',
          knownAs: /其他对外管理/,
        },
      ],
    },
    {
      title: '第二十条第（六）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [itemsLastYear, change, decisions],
      rows: [
        { kind: 'input', id: 'penalties', label: '行政处罚', knownAs: /行政处罚/ },
        { kind: 'input', id: 'compulsion', label: '行政强制', knownAs: /行政强制/ },
      ],
    },
    {
      title: '第二十条第（八）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [itemsLastYear, change],
      rows: [{ kind: 'input', id: 'fees', label: '行政事业性收费', knownAs: /事业性收费/ }],
    },
    {
      title: '第二十条第（九）项',
      corner: '信息内容',
      headKnownAs: /^第二十条第|^信息内容$/,
      columns: [
        { kind: 'input', id: 'projects', label: '采购项目数量', knownAs: /采购项目/, unit: '个' },
        {
          kind: 'input',
          id: 'amountWanYuan',
          label: '采购总金额',
          knownAs: /采购(?:总)?金额/,
          value: 'amount',
          unit: '万元',
        },
      ],
      rows: [{ kind: 'input', id: 'procurement', label: '政府集中采购', knownAs: /集中采购/ }],
    },
  ],
} as const satisfies TableTemplate;
