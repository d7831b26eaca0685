import { describe, expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { read } from '../importers/read';

const heads = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）,,,申请人情况,,,,,,',
  ',,,自然人,法人或其他组织,,,,,总计',
  ',,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,',
];
const textOf = (lines: readonly string[]) =>
  ['三、收到和处理政府信息公开申请情况', ...lines].join('\n');

/** What was read of 自然人, 商业企业 and 其他. */
async function readRow(lines: readonly string[], row: string) {
  const { report } = await read({ text: textOf(lines) });
  return ['naturalPerson', 'enterprise', 'otherOrganization'].map((column) =>
    cellText(report, `requests/${row}/${column}`),
  );
}

describe('a text whose merged cells have blanks behind them', () => {
  const rows = [
    '一、本年新收政府信息公开申请数量,,,61,52,3,0,0,41,',
    '二、上年结转政府信息公开申请数量,,,7,1,0,0,0,2,',
    '三、本年度办理结果,（一）予以公开,,33,24,1,0,0,9,',
    ',（三）不予公开,1.属于国家秘密,8,6,0,0,0,5,',
    ',,2.其他法律行政法规禁止公开,4,3,0,0,0,2,',
  ];

  it.each([
    ['with its blank totals', heads, rows],
    [
      'without the blank ends',
      heads.map((row) => row.replace(/,+$/, '')),
      rows.map((row) => row.replace(/,+$/, '')),
    ],
    [
      'without totals',
      heads.map((row) => row.replace(/,(?:总计)?$/, '')),
      rows.map((row) => row.replace(/,$/, '')),
    ],
  ])('has every figure below its head, %s', async (_, top, below) => {
    const lines = [...top, ...below];
    expect(await readRow(lines, 'disclosed')).toEqual(['33', '24', '9']);
    expect(await readRow(lines, 'withheldStateSecret')).toEqual(['8', '6', '5']);
    expect(await readRow(lines, 'received')).toEqual(['61', '52', '41']);
  });

  it.each(['上年数', ''])('takes no figures from a column more, “%s”', async (head) => {
    const wide = heads.map((row, at) => row.replace(',,,', at === 0 ? `,,,${head},` : ',,,,'));
    const more = rows.map((row) => row.replace(/^([^,]*,[^,]*,[^,]*),/, '$1,19,'));
    const figures = await readRow([...wide, ...more], 'disclosed');
    expect([
      ['33', '24', '9'],
      ['', '', ''],
    ]).toContainEqual(figures);
  });

  it('is no such text where a row has lost a cell', async () => {
    const lines = [...heads, ...rows.map((row, at) => (at === 2 ? row.replace('24,', '') : row))];
    expect(await readRow(lines, 'disclosed')).toEqual(['', '', '']);
  });
});
