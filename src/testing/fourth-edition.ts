import type { Edition } from '../template/edition';
import type { TableTemplate } from '../template/table';

/** Nothing in it is like the editions of the list: nested heads two deep, totals of totals, amounts. */
const petitions = {
  id: 'petitions',
  name: '表二',
  unit: '份',
  basis: '试行办法第九条',
  arrangement: 'down',
  balance: {
    left: ['opening', 'incoming'],
    right: ['outgoing', 'closing'],
    leftName: '期初与收入',
    rightName: '办出与期末',
    remainder: 'closing',
    remainderName: '期末',
  },
  blocks: [
    {
      corner: '（期初加收入等于办出加期末）',
      columns: [
        {
          kind: 'group',
          label: '来源',
          children: [
            {
              kind: 'group',
              label: '线上',
              children: [
                { kind: 'input', id: 'portal', label: '网站' },
                { kind: 'input', id: 'app', label: '客户端' },
                { kind: 'total', id: 'online', label: '小计', sumOf: ['portal', 'app'] },
              ],
            },
            { kind: 'input', id: 'counter', label: '窗口' },
            { kind: 'total', id: 'everywhere', label: '合计', sumOf: ['online', 'counter'] },
          ],
        },
      ],
      rows: [
        { kind: 'input', id: 'opening', label: '一、期初' },
        { kind: 'input', id: 'incoming', label: '二、收入' },
        {
          kind: 'group',
          label: '三、办出',
          children: [
            { kind: 'input', id: 'answered', label: '（一）答复' },
            { kind: 'input', id: 'transferred', label: '（二）转送' },
            {
              kind: 'total',
              id: 'outgoing',
              label: '（三）小计',
              sumOf: ['answered', 'transferred'],
            },
          ],
        },
        { kind: 'input', id: 'closing', label: '四、期末' },
      ],
    },
  ],
} as const satisfies TableTemplate;

const costs = {
  id: 'costs',
  name: '表三',
  unit: '万元',
  basis: '试行办法第十条',
  arrangement: 'across',
  blocks: [
    {
      columns: [
        { kind: 'input', id: 'planned', label: '预算', value: 'amount' },
        { kind: 'input', id: 'difference', label: '增减项', value: 'change', unit: '项' },
      ],
      rows: [
        { kind: 'input', id: 'staff', label: '人员' },
        { kind: 'input', id: 'equipment', label: '设备' },
      ],
    },
  ],
} as const satisfies TableTemplate;

/** A made-up edition: the proof that a new one is data and nothing else. */
export const fourthEdition: Edition = {
  id: 'test2031',
  name: '2031年试验格式',
  documentNumber: '国办公开办函〔2031〕1号',
  period: 'year',
  title: '{agency}{year}年公开工作试验报告',
  sections: [
    { kind: 'narrative', id: 'summary', title: '一、概况', hint: '写概况。' },
    { kind: 'table', id: 'petitions', title: '二、来件办理情况', table: petitions },
    { kind: 'table', id: 'costs', title: '三、经费情况', table: costs },
    { kind: 'narrative', id: 'plans', title: '四、打算', hint: '写打算。' },
  ],
};
