import { describe, expect, it } from 'vitest';
import { read } from '../importers/read';
import { cellText } from '../report/cell-text';

const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const order = ['naturalPerson', 'enterprise', 'otherOrganization'];

/** What was read of 自然人, 商业企业 and 其他 in three rows. */
async function figures(lines: readonly string[], between: string) {
  const text = ['三、收到和处理政府信息公开申请情况', ...lines].join('\n').replace(/ /g, between);
  const { report } = await read({ text });
  return ['received', 'carriedOver', 'disclosed'].map((row) =>
    order.map((column) => cellText(report, `requests/${row}/${column}`)).join(' '),
  );
}
const rows = (received: string, carriedOver: string, disclosed: string) => [
  `一、本年新收政府信息公开申请数量 ${received}`,
  `二、上年结转政府信息公开申请数量 ${carriedOver}`,
  `（一）予以公开 ${disclosed}`,
];
const right = ['41 6 2', '7 4 1', '30 5 2'];

describe.each([
  ['pipes', ' | '],
  ['tabs', '\t'],
  ['blanks', '  '],
])('heads of a text that name a column more, with %s', (_, between) => {
  it.each([
    [
      'other than the form’s, a subtotal at the end',
      [
        `${corner} 申请人情况`,
        '法人或其他组织 自然人 总计',
        '商业企业 科研机构 社会公益组织 法律服务机构 其他 小计',
        ...rows('6 2 1 0 2 11 41 52', '4 0 0 1 1 6 7 13', '5 0 2 0 2 9 30 39'),
      ],
    ],
    [
      'two of them in each other’s place',
      [
        `${corner} 申请人情况`,
        '自然人 法人或其他组织 总计',
        '小计 其他 科研机构 社会公益组织 法律服务机构 商业企业',
        ...rows('41 11 2 2 1 0 6 52', '7 6 1 0 0 1 4 13', '30 9 2 0 2 0 5 39'),
      ],
    ],
    [
      'the year before behind the total',
      [
        `${corner} 申请人情况 上年数`,
        '法人或其他组织 自然人 总计',
        '商业企业 科研机构 社会公益组织 法律服务机构 其他',
        ...rows('6 2 1 0 2 41 52 71', '4 0 0 1 1 7 13 8', '5 0 2 0 2 30 39 44'),
      ],
    ],
  ])('are believed: %s', async (__, lines) => {
    expect(await figures(lines, between)).toEqual(right);
  });
});

it('gives 商业企业 no subtotal where the totals are blank', async () => {
  const lines = [
    `${corner} 申请人情况`,
    '自然人 法人或其他组织 总计',
    '小计 商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ...rows('41 11 6 2 1 0 2 ', '7 6 4 0 0 1 1 ', '30 9 5 0 2 0 2 '),
  ];
  expect(await figures(lines, ' | ')).toEqual(right);
});

it('leaves a row open that has lost a cell and no total', async () => {
  const lines = [
    `${corner} 申请人情况 备注`,
    '自然人 法人或其他组织 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ...rows('41 6 2 1 0 2 52 9', '7 4 0 1 1 13 9', '30 5 0 2 0 2 39 9'),
  ];
  expect(await figures(lines, '\t')).toEqual([right[0], '  ', right[2]]);
});
