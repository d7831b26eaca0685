import { describe, expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { read } from './read';

const title = '清源县财政局2025年政府信息公开工作年度报告';

async function opened(lines: readonly string[], cells: readonly string[]) {
  const { report, notes } = await read({ text: [title, ...lines].join('\n') });
  const open = notes.filter((note) => note.open).map(({ code }) => code);
  return { texts: cells.map((cell) => cellText(report, cell)), open };
}

const requests = (...names: string[]) => names.map((name) => `requests/received/${name}`);
const three = '三、收到和处理政府信息公开申请情况';
const heads = (others: readonly string[]) => [
  ['', '', '', '申请人情况'],
  ['', '', '', '自然人', '法人或其他组织', ...others.slice(1).map(() => ''), '总计'],
  ['', '', '', '', ...others, ''],
];
const received = ['一、本年新收政府信息公开申请数量', '', '', '40', '3', '2', '1', '46'];
const carried = ['二、上年结转政府信息公开申请数量', '', '', '5', '0', '0', '1', '6'];

describe('a table that leaves out columns of the form', () => {
  it.each([['|'], ['\t'], [',']])('is read by its heads, between “%s”', async (mark) => {
    const rows = [...heads(['商业企业', '科研机构', '其他']), received, carried];
    const lines = [three, ...rows.map((row) => row.join(mark))];
    const cells = requests(
      'naturalPerson',
      'enterprise',
      'researchInstitute',
      'welfareOrganization',
      'legalServiceProvider',
      'otherOrganization',
    );
    const { texts, open } = await opened(lines, cells);
    expect([texts, open]).toEqual([['40', '3', '2', '', '', '1'], []]);
  });

  it('is open where a head is that of two columns', async () => {
    const rows = [...heads(['商业企业', '社会公益组织、法律服务机构', '其他']), received, carried];
    const lines = [three, ...rows.map((row) => row.join('\t'))];
    const { texts, open } = await opened(lines, requests('naturalPerson', 'enterprise'));
    expect([texts, open]).toEqual([
      ['', ''],
      ['columns-unclear', 'columns-unclear'],
    ]);
  });
});

describe('heads with a blank within, two between', () => {
  it.each([['总　计'], ['总 计']])('“%s” stands where it is printed', async (total) => {
    const outcomes = `${total}  结果维持  结果纠正  其他结果  尚未审结`;
    const lines = [
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议  行政诉讼',
      `${outcomes}  未经复议直接起诉  复议后起诉`,
      `${outcomes}  ${outcomes}`,
      '2  0  0  0  2  17  5  12  0  0  3  0  0  0  3',
    ];
    const cells = ['upheld', 'pending'].map((column) => `disputes/reconsideration/${column}`);
    const { texts, open } = await opened(lines, [...cells, 'disputes/litigationDirect/upheld']);
    expect([texts, open]).toEqual([['0', '2', '5'], []]);
  });
});
