import { describe, expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { read } from './read';

type Row = readonly string[];
const tr = (row: Row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: readonly Row[]) => `<table>${rows.map(tr).join('')}</table>`;
const lines = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const title = lines('清源县财政局2025年政府信息公开工作年度报告');
const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const requests = (received: Row, carried: Row) =>
  table(
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ...heads],
    ['一、本年新收政府信息公开申请数量', ...received],
    ['二、上年结转政府信息公开申请数量', ...carried],
  );
const none = ['0', '0', '0', '0', '0', '0', '0'];
const own = requests(['5', '0', '0', '0', '0', '0', '5'], none);
const old = requests(['3', '1', '0', '0', '0', '0', '4'], none);
const three = '三、收到和处理政府信息公开申请情况';
const bare = '收到和处理政府信息公开申请情况';
const two = '二、主动公开政府信息情况';

async function figures(markup: string, ...addresses: readonly string[]) {
  const { report, notes } = await read(new TextEncoder().encode(`<html>${title}${markup}`));
  return {
    texts: addresses.map((address) => cellText(report, address)),
    open: notes.filter(({ open }) => open).map(({ address }) => address ?? ''),
    told: notes.map(({ message, source = '' }) => `${message}${source}`).join(),
  };
}

describe('a table of another year beside the report’s own', () => {
  const received = ['requests/received/naturalPerson', 'requests/received/enterprise'];
  it.each([
    ['below it', `${own}${lines('附：2024年收到和处理政府信息公开申请情况')}${old}`],
    ['above it', `${lines('2024年数据')}${old}${lines('2025年数据')}${own}`],
    ['under its year and a title', `${lines(bare)}${own}${lines('附：2024年情况', bare)}${old}`],
  ])('stays out and is told, %s', async (_, markup) => {
    const { texts, open, told } = await figures(lines(three) + markup, ...received);
    expect([texts, open]).toEqual([['5', '0'], []]);
    expect(told).toMatch(
      /表三：文件中另有一张其他年度的同样的表（“.*2024年.*”），未读入，请核对。/,
    );
    expect(told).toContain('一、本年新收政府信息公开申请数量 3 1 0 0 0 0 4');
  });

  it('stays out where the report’s own is not filled in yet', async () => {
    const blank = requests(['', '', '', '', '', '', ''], ['', '', '', '', '', '', '']);
    const markup = lines(three, '2025年数据') + blank + lines('2024年数据') + old;
    const { texts, told } = await figures(markup, ...received);
    expect(texts).toEqual(['', '']);
    expect(told).toMatch(
      /表三：文件中另有一张其他年度的同样的表（“.*2024年.*”），未读入，请核对。/,
    );
  });

  it('is no half of the report’s own under a year that was left in', async () => {
    const half = (label: string, figure: string) =>
      table([' ', ...heads], [label, figure, '0', '0', '0', '0', '0', figure]);
    const first = half('一、本年新收政府信息公开申请数量', '5');
    const rest = half('二、上年结转政府信息公开申请数量', '2');
    const cut = lines(three, '2024年情况') + first + lines('第3页') + rest;
    const read = await figures(cut, ...received.slice(0, 1), 'requests/carriedOver/naturalPerson');
    expect(read.texts).toEqual(['5', '2']);
  });

  it('is asked about without a year above it, and read where it is the only one', async () => {
    const both = await figures(lines(three) + own + lines('附表') + old, ...received);
    expect([both.texts, both.open]).toEqual([['', ''], ['']]);
    expect(both.told).toContain(
      '表三在文件中有 2 张，数字不同：第1张、第2张（“附表”）。无法确定哪一张是本机关本年度的',
    );
    const alone = await figures(lines(three, '2024年数据') + old, ...received);
    expect(alone.texts).toEqual(['3', '1']);
  });
});

describe('rows that share a name with the form’s', () => {
  const block = (label: string, value: string) =>
    table(['信息内容', '本年处理决定数量'], [label, value]);
  const licensing = 'proactive/licensing/decisions';
  it('under heads of another table are told, and do not touch the form’s own', async () => {
    const other = table(['类别', '办件量'], ['行政许可', '77'], ['行政处罚', '66']);
    const own = block('行政许可', '812') + block('行政处罚', '9');
    const read = await figures(lines(two) + own + lines('办件情况') + other, licensing);
    expect([read.texts, read.open]).toEqual([['812'], []]);
    expect(read.told).toContain('行政许可 | 77');
  });

  it('are asked about where words stand for the figure of a block', async () => {
    const own = block('行政处罚', '9') + lines('第二十条第（五）项') + block('行政许可', '见附件');
    const read = await figures(lines(two) + own, licensing);
    expect([read.texts, read.open]).toEqual([[''], [licensing]]);
  });
});

describe('other shapes of a table', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const disputes = [
    'disputes/reconsideration/upheld',
    'disputes/litigationDirect/pending',
    'disputes/litigationAfterReconsideration/corrected',
  ];
  const four = lines('四、政府信息公开行政复议、行政诉讼情况');
  it('a row for each kind of dispute', async () => {
    const markup = table(
      ['类别', ...outcomes],
      ['复议后起诉', '0', '4', '0', '0', '4'],
      ['行政复议', '1', '2', '0', '0', '3'],
      ['未经复议直接起诉', '0', '0', '0', '5', '5'],
    );
    const { texts, open } = await figures(four + markup, ...disputes);
    expect([texts, open]).toEqual([['1', '5', '4'], []]);
  });

  it('no row for each kind where one is named twice or has a figure too many', async () => {
    const row = (label: string, ...more: Row) => [label, '1', '2', '0', '0', '3', ...more];
    const last = ['未经复议直接起诉', '复议后起诉'];
    for (const rows of [
      [row('行政复议'), row('行政复议')],
      [row('行政复议', '7'), row('其他')],
    ]) {
      const markup = table(['类别', ...outcomes], ...rows, row(last[0] ?? ''));
      expect((await figures(four + markup, ...disputes)).texts).toEqual(['', '', '']);
    }
  });

  it('a nought merged over all columns is one in each, another figure is asked about', async () => {
    const merged = (value: string) =>
      own.replace(
        '</table>',
        `<tr><td>四、结转下年度继续办理</td><td colspan="7">${value}</td></tr></table>`,
      );
    const forward = ['requests/carriedForward/naturalPerson', 'requests/carriedForward/enterprise'];
    expect((await figures(lines(three) + merged('0'), ...forward)).texts).toEqual(['0', '0']);
    const other = await figures(lines(three) + merged('2'), ...forward);
    expect([other.texts, other.open.length]).toEqual([['', ''], 1]);
  });

  it('a blank form before the filled one, which counts', async () => {
    const blank = requests(['', '', '', '', '', '', ''], ['', '', '', '', '', '', '']);
    const { texts, open } = await figures(
      lines(three) + blank + own,
      'requests/received/naturalPerson',
    );
    expect([texts, open]).toEqual([['5'], []]);
  });

  it('with pipes, 行政诉讼 before 行政复议 or the kinds of it turned round', async () => {
    const kinds = ['未经复议直接起诉', '复议后起诉'];
    const five = [...outcomes, ...outcomes].join(' | ');
    const parts: Readonly<Record<string, string>> = {
      行政复议: '1 | 0 | 0 | 0 | 1',
      未经复议直接起诉: '0 | 0 | 0 | 5 | 5',
      复议后起诉: '0 | 4 | 0 | 0 | 4',
    };
    for (const [heads, order] of [
      [
        ['行政诉讼 | 行政复议', `${kinds.join(' | ')} | ${outcomes.join(' | ')}`],
        [...kinds, '行政复议'],
      ],
      [
        ['行政复议 | 行政诉讼', `${outcomes.join(' | ')} | 复议后起诉 | 未经复议直接起诉`],
        ['行政复议', '复议后起诉', '未经复议直接起诉'],
      ],
    ] as const) {
      const line = order.map((name) => parts[name]).join(' | ');
      const text = [
        '清源县财政局2025年政府信息公开工作年度报告',
        '四、政府信息公开行政复议、行政诉讼情况',
        ...heads,
        five,
        line,
      ];
      const { report } = await read(new TextEncoder().encode(text.join('\n')));
      expect(disputes.map((address) => cellText(report, address))).toEqual(['1', '5', '4']);
    }
  });

  it('cut by a page between its heads, or written with pipes as it stands', async () => {
    const heads = [
      '行政复议 | 行政诉讼',
      `${outcomes.join(' | ')} | 未经复议直接起诉 | 复议后起诉`,
    ];
    const rest = [
      [...outcomes, ...outcomes].join(' | '),
      '1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 5 | 5 | 0 | 4 | 0 | 0 | 4',
    ];
    const { texts } = await figures(four + lines(...heads, '第2页 共4页', ...rest), ...disputes);
    expect(texts).toEqual(['1', '5', '4']);
    const text = [
      '清源县财政局2025年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      ...heads,
      '第2页 共4页',
      ...rest,
    ];
    const { report } = await read(new TextEncoder().encode(text.join('\n')));
    expect(disputes.map((address) => cellText(report, address))).toEqual(['1', '5', '4']);
    const pre = await figures(`${four}<pre>${[...heads, ...rest].join('\n')}</pre>`, ...disputes);
    expect(pre.texts).toEqual(['1', '5', '4']);
  });
});
