import { expect, it } from 'vitest';
import { read } from '../importers/read';
import { cellText } from '../report/cell-text';

const results = '结果维持  结果纠正  其他结果  尚未审结  总计';

it('gives table four its figures by the heads where 行政诉讼 stands first', async () => {
  const text = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政诉讼  行政复议',
    `未经复议直接起诉  复议后起诉  ${results}`,
    `${results}  ${results}`,
    '8  1  0  2  11  3  0  4  1  8  17  5  6  9  37',
    '五、存在的主要问题及改进情况',
  ].join('\n');
  const { report } = await read({ text });
  const figures = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
    (row) =>
      ['upheld', 'corrected', 'otherOutcome', 'pending']
        .map((column) => cellText(report, `disputes/${row}/${column}`))
        .join(' '),
  );
  expect(figures).toEqual(['17 5 6 9', '8 1 0 2', '3 0 4 1']);
});
