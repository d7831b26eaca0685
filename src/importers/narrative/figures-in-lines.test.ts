import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { read } from '../read';

const licensing = 'proactive/licensing/decisions';
const fees = 'proactive/fees/collectedWanYuan';
const received = 'requests/received/naturalPerson';

async function readLines(...lines: readonly string[]) {
  const text = ['清源县财政局2025年政府信息公开工作年度报告', ...lines].join('\n');
  const { report, notes } = await read({ text });
  return {
    texts: [licensing, fees, received].map((address) => cellText(report, address)),
    open: notes.filter(({ open }) => open),
    told: notes.map(({ message }) => message),
  };
}
const two = '二、主动公开政府信息情况';
const three = '三、收到和处理政府信息公开申请情况';

describe('figures in lines of a section without its table', () => {
  it('fill rows of one column, and are told', async () => {
    const lines = ['行政许可：12件', '行政处罚：3件。', '', '行政事业性收费：52000元'];
    const { texts, open, told } = await readLines(two, ...lines);
    expect([texts, open]).toEqual([['12', '5.2', ''], []]);
    expect(told).toContain('表二没有表格，数字取自逐行的文字，请核对。');
  });

  it('are told to be last year’s where a line above says so', async () => {
    const { told } = await readLines(two, '上年情况如下', '行政许可：12件', '行政处罚：3件');
    expect(told.join()).toMatch(/表二写有“上年情况如下”，报告年度为 2025 年/);
  });

  it('are asked about in rows of several', async () => {
    const lines = ['本年新收政府信息公开申请数量：12', '上年结转政府信息公开申请数量：3'];
    const { texts, open } = await readLines(three, ...lines, '结转下年度继续办理：1');
    expect(texts).toEqual(['', '', '']);
    expect(open.map(({ address }) => address)).toContain(received);
    expect(open[0]?.candidates).toHaveLength(7);
  });

  it.each([
    ['under another title', ['一、总体情况', '行政许可：12件', '行政处罚：3件', two]],
    ['behind another section', [two, '五、存在的主要问题', '行政许可：12件', '行政处罚：3件']],
    ['of which one stands alone', [two, '行政许可：12件', '全年公开。']],
    ['with other words', [two, '公开行政许可结果：12件', '行政许可事项清单：3件', '网站：5条']],
    [
      'beside the table',
      [two, '行政许可|9', '行政处罚|1', '行政强制|0', '行政许可：12件', '行政处罚：3件'],
    ],
  ])('are left alone %s', async (_, lines) => {
    const { texts } = await readLines(...lines);
    expect(texts[0]).not.toBe('12');
  });
});
