import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { read } from '../read';

const office = '澄江县水利局';
const rows = (licensing: number) =>
  `第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | ${licensing}\n第二十条第（六）项\n信息内容 | 本年处理决定数量\n行政处罚 | 2\n行政强制 | 0`;
const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
const disputes = `行政复议 | 行政诉讼\n${results} | 未经复议直接起诉 | 复议后起诉\n${results} | ${results}\n1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;
const parts = {
  overview: ['总体情况', '全年公开信息80条。'],
  proactive: ['主动公开政府信息情况', rows(31)],
  requests: ['收到和处理政府信息公开申请情况', '表格另附，请见县政府网站。'],
  disputes: ['政府信息公开行政复议、行政诉讼情况', disputes],
  problems: ['存在的主要问题及改进情况', '栏目更新不及时，将按月检查。'],
  otherMatters: ['其他需要报告的事项', '未收取信息处理费。'],
} as const;
type Part = keyof typeof parts;
const all = Object.keys(parts) as Part[];
const title = (year: number) => `${office}${year}年政府信息公开工作年度报告`;
const signed = (year: number) => `${office}\n${year + 1}年1月12日`;
const body = (order: readonly Part[]) =>
  order.map((part, at) => `${'一二三四五六'.charAt(at)}、${parts[part].join('\n')}`).join('\n');
const preface = '统计期限为上年1月1日至12月31日。';
const text = (year: number, order: readonly Part[] = all, before = '') =>
  `${title(year)}\n${before}${preface}\n${body(order)}\n${signed(year)}`;

const opened = async (content: string) => {
  const { report, notes } = await read({ text: content });
  const { overview, problems, otherMatters, requestsAbove, proactiveBelow } = report.sections;
  return {
    texts: { overview, problems, otherMatters },
    beside: [requestsAbove, proactiveBelow],
    preface: report.preface,
    signature: report.signature,
    year: report.period.year,
    licensing: cellText(report, 'proactive/licensing/decisions'),
    upheld: cellText(report, 'disputes/reconsideration/upheld'),
    messages: notes
      .filter(({ code }) => /furniture|text-left/.test(code))
      .map(({ message }) => message),
  };
};
const sound = {
  texts: {
    overview: parts.overview[1],
    problems: parts.problems[1],
    otherMatters: parts.otherMatters[1],
  },
  beside: [parts.requests[1], ''],
  preface,
  signature: { agency: office, date: '2026年1月12日' },
  year: 2025,
  licensing: '31',
  upheld: '1',
  messages: [],
};

describe('a heading that names its section', () => {
  it.each<[string, readonly Part[]]>([
    ['in the order of the form', all],
    [
      'six before five',
      ['overview', 'proactive', 'requests', 'disputes', 'otherMatters', 'problems'],
    ],
    [
      'four before two',
      ['overview', 'disputes', 'proactive', 'requests', 'problems', 'otherMatters'],
    ],
    [
      'five behind one',
      ['overview', 'problems', 'proactive', 'requests', 'disputes', 'otherMatters'],
    ],
    ['all turned round', [...all].reverse()],
  ])('opens it wherever it stands: %s', async (_, order) => {
    expect(await opened(text(2025, order))).toEqual(sound);
  });

  it('does so with a full stop behind it', async () => {
    const content = text(2025).replace('及改进情况', '及改进情况。');
    expect((await opened(content)).texts).toEqual(sound.texts);
  });

  it('has its table wherever that is attached', async () => {
    const content = text(2025)
      .replace(rows(31), '详见附件1。')
      .concat(`\n附件1\n主动公开政府信息情况表\n${rows(31)}`);
    const { texts, signature, licensing } = await opened(content);
    expect({ texts, signature, licensing }).toEqual({
      ...{ texts: sound.texts, signature: sound.signature, licensing: '31' },
    });
  });
});

describe('a table of contents', () => {
  const titles = all.map((part, at) => `${'一二三四五六'.charAt(at)}、${parts[part][0]}`);

  it('is no preface, with the pages behind its lines, below them, or not at all', async () => {
    for (const tail of ['……………3', '\n3', ' 3', '']) {
      const contents = `目　录\n${titles.map((line) => `${line}${tail}\n`).join('')}`;
      const { messages, ...rest } = await opened(text(2025, all, contents));
      expect({ ...rest, messages: [] }, tail).toEqual(sound);
      expect(messages[0]).toBe('目录不是正文，已略去。');
    }
  });

  it('is not what comes only once: then the titles are the report', async () => {
    const bare = `${title(2025)}\n${preface}\n目录\n${titles.join('\n')}\n${signed(2025)}`;
    expect((await opened(bare)).messages.join('')).not.toContain('已略去');
  });
});

describe('several reports in one file', () => {
  const older = text(2024).replace('| 31', '| 77').replace('80条', '60条');

  it('are not mixed: of one agency the later is read, and the other is named', async () => {
    for (const content of [
      `${text(2025)}\n附件：上年度报告\n${older}`,
      `${older}\n${text(2025)}`,
    ]) {
      const { messages, ...rest } = await opened(content);
      expect({ ...rest, messages: [] }).toEqual(sound);
      expect(messages.filter((message) => message.includes('份报告'))).toEqual([
        `文件中有 2 份报告，只读入“${title(2025)}”；其余请分开保存后再导入：“${title(2024)}”。`,
      ]);
    }
  });

  it('are one where another is only named, or its tables do not follow', async () => {
    const linked = `${text(2025)}\n${title(2024)}\n${title(2023)}`;
    const { licensing, year, messages } = await opened(linked);
    expect([licensing, year, messages.join('').includes('份报告')]).toEqual(['31', 2025, false]);
  });

  it('are of two agencies: the first', async () => {
    const other = older.split(office).join('澄江县林业局');
    const { licensing, year } = await opened(`${text(2025)}\n${other}`);
    expect([licensing, year]).toEqual(['31', 2025]);
  });

  it('are not the empty form behind one', async () => {
    const blank = rows(31)
      .replace(/\d+$/gm, '')
      .replace(/\| \d+/g, '| ');
    const { licensing } = await opened(`${text(2025)}\n附件：空白表样\n${blank}`);
    expect(licensing).toBe('31');
  });

  it('are one where the title runs over the pages, also between two pieces of a table', async () => {
    const cut = '第二十条第（六）项';
    const running = text(2025).replace(cut, `${title(2025)}\n${cut}`);
    const { report, notes } = await read({ text: running });
    expect([
      cellText(report, 'proactive/licensing/decisions'),
      cellText(report, 'proactive/penalties/decisions'),
      notes.filter(({ message }) => message.includes('份报告')),
    ]).toEqual(['31', '2', []]);
  });
});
