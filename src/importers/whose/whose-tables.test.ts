import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { read } from '../read';

type Row = readonly string[];
const tr = (row: Row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: readonly Row[]) => `<table>${rows.map(tr).join('')}</table>`;
const lines = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const cells = (figure: string) => [figure, '1', '0', '0', '0', '0', ''];
/** Received, carried over and carried forward of 自然人. */
const requestRows = (received: string, over: string, forward: string): readonly Row[] => [
  [corner, ...heads],
  ['一、本年新收政府信息公开申请数量', ...cells(received)],
  ['二、上年结转政府信息公开申请数量', ...cells(over)],
  ['四、结转下年度继续办理', ...cells(forward)],
];
const requests = (...figures: readonly [string, string, string]) =>
  table(...requestRows(...figures));
const none: Row = ['', '', '', '', '', '', ''];
const blank = table(
  [corner, ...heads],
  ['一、本年新收政府信息公开申请数量', ...none],
  ['二、上年结转政府信息公开申请数量', ...none],
  ['四、结转下年度继续办理', ...none],
);
/** The second goes on from the first. */
const [lastYear, thisYear] = [requests('30', '4', '7'), requests('50', '7', '9')];
/** Of nobody knows which year. */
const other = requests('21', '3', '2');

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const all = (names: readonly string[], span = '') =>
  names.map((name) => `<td${span}>${name}</td>`).join('');
const disputes = (first: string) =>
  `<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
  <tr>${all(outcomes, ' rowspan=2')}${all(['未经复议直接起诉', '复议后起诉'], ' colspan=5')}</tr>
  <tr>${all([...outcomes, ...outcomes])}</tr>
  <tr>${all([first, '0', '0', '0', first, ...Array.from('1000100000')])}</tr></table>`;

const three = '三、收到和处理政府信息公开申请情况';
const four = '四、政府信息公开行政复议、行政诉讼情况';
const six = '六、其他需要报告的事项';
const closing = lines('五、存在的主要问题及改进情况', '更新不够及时。', six, '没有其他事项。');
const received = 'requests/received/naturalPerson';
const upheld = 'disputes/reconsideration/upheld';

async function figures(markup: string, ...addresses: readonly string[]) {
  const title = lines('清源县人民政府2025年政府信息公开工作年度报告');
  const { report, notes } = await read(new TextEncoder().encode(`<html>${title}${markup}`));
  return {
    texts: addresses.map((address) => cellText(report, address)),
    told: notes.map(({ message }) => message),
    notes,
    report,
  };
}

describe('a table that is a picture in its section, and another of the same form elsewhere', () => {
  it.each([
    ['附件2：二〇二四年统计表', '其他年度的'],
    ['附：2024年1月1日至2024年12月31日申请情况', '其他年度的'],
    ['附表：青石镇', '其他单位或范围的'],
    ['附：县财政局2025年情况', '其他单位或范围的'],
    ['附件：全县各部门汇总', '其他单位或范围的'],
    ['附：2025年第三季度统计表', '其他时段的'],
    ['附：2025年1-6月情况', '其他时段的'],
  ])('stays blank and is told: %s', async (caption, kind) => {
    const markup = lines(three, '（详见附图）') + closing + lines(caption) + other;
    const { texts, told, report } = await figures(markup, received);
    expect(texts).toEqual(['']);
    expect(report.sections['otherMatters']).toBe('没有其他事项。');
    expect(told).toContain(
      `表三：文件中只有${kind}同样的表（“${caption}”），未读入，本表留空，请对照原件填写。`,
    );
  });

  it('stays blank where last year’s stands in another section, or below its own heading', async () => {
    const shown = '与2024年相比，上年数据如下：';
    const before = lines('一、总体情况', shown) + disputes('5') + lines(four);
    const within = lines(four, '见图片', '2024年情况') + disputes('5');
    for (const markup of [before, within]) {
      const { texts, told } = await figures(markup, upheld);
      expect(texts).toEqual(['']);
      expect(told.join()).toMatch(/表四：文件中只有其他年度的同样的表（“.*”），未读入/);
    }
  });

  it.each(['附件：2025年度统计表', '附件1：清源县人民政府统计表', '附表：清源县政府', '附件'])(
    'is read where the annex is the report’s own: %s',
    async (caption) => {
      const markup = lines(three, '（见附件）') + closing + lines(caption) + thisYear;
      const { texts, told } = await figures(markup, received);
      expect(texts).toEqual(['50']);
      expect(told.filter((message) => message.includes('同样的表'))).toEqual([]);
    },
  );
});

describe('a table alone in its section', () => {
  it.each(['青石镇统计表', '2025年上半年'])('is read and asked about: %s', async (caption) => {
    const { texts, told } = await figures(lines(three, caption) + thisYear, received);
    expect(texts).toEqual(['50']);
    expect(told).toContain(
      `表三旁写有“${caption}”，数字已按表填入，请核对是否为本机关本年度的数字。`,
    );
  });
});

describe('a table handed in blank', () => {
  it.each(['附：2024年', '附件：青石镇人民政府', '上年同期数据'])(
    'is not filled from another: %s',
    async (caption) => {
      const markup = lines(three) + blank + closing + lines(caption) + other;
      const { texts, told } = await figures(markup, received);
      expect(texts).toEqual(['']);
      expect(told.join()).toMatch(/表三：文件中另有一张其他.*同样的表（“.*”），未读入，请核对。/);
      expect(told.join()).toContain('表三有');
    },
  );

  it('is not filled in a text of one cell a line, where the caption stands among the cells', async () => {
    const rows = (figures: Row) => [
      corner,
      ...heads,
      '一、本年新收政府信息公开申请数量',
      ...figures,
      '二、上年结转政府信息公开申请数量',
      ...figures,
    ];
    const title = '清源县人民政府2025年政府信息公开工作年度报告';
    const filled = rows(cells('21').map((text) => text || '22'));
    const text = [title, three, ...rows(none), '附：2024年情况', ...filled, six].join('\n');
    const { report, notes } = await read({ text });
    expect(cellText(report, received)).toBe('');
    expect(notes.map(({ message }) => message).join()).toContain(
      '表三：文件中另有一张其他年度的同样的表（“附：2024年情况”），未读入，请核对。',
    );
  });

  it('is not filled in a text with spaces between the cells', async () => {
    const top = ['行政复议 行政诉讼', `${outcomes.join(' ')} 未经复议直接起诉 复议后起诉`];
    const printed = [...top, [...outcomes, ...outcomes].join(' ')];
    const filled = '5 0 0 0 5 1 0 0 0 1 0 0 0 0 0';
    const text = [
      '清源县人民政府2025年政府信息公开工作年度报告',
      four,
      ...printed,
      ' '.repeat(14),
      '附件：青石镇',
      ...printed,
      filled,
      six,
    ].join('\n');
    const { report } = await read({ text });
    expect(cellText(report, upheld)).toBe('');
  });

  it('gives way to a filled one right behind it, which is told', async () => {
    const { texts, told } = await figures(lines(three) + blank + other, received);
    expect(texts).toEqual(['21']);
    expect(told).toContain(
      '表三：文件中另有一张空白的同样的表在前，已读入填有数字的一张，请核对是否为本机关本年度的数字。',
    );
  });

  it('keeps its blank rows blank, whose-ever the other is', async () => {
    const [head = [], first = [], , last = []] = requestRows('50', '7', '9');
    const half = table(head, first, ['二、上年结转政府信息公开申请数量', ...none], last);
    const over = 'requests/carriedOver/naturalPerson';
    const dated = lines(three) + half + closing + lines('附：2024年') + lastYear;
    expect((await figures(dated, received, over)).texts).toEqual(['50', '']);
    const bare = await figures(lines(three) + half + closing + lines('附表') + other, over);
    expect(bare.texts).toEqual(['']);
    expect(bare.told.join()).toContain('表三在文件中有 2 张，数字不同：第1张、第2张（“附表”）');
  });
});

describe('a line that only mentions another year', () => {
  const captions = [
    '较2024年度增加20件，具体情况见下表',
    '2024年结转7件，今年办理情况如下：',
    '根据2024年12月印发的通知填报',
    '（2024年版格式）',
    '截止2024年12月31日未办结7件',
  ];
  it.each(captions)('does not make the table another year’s: %s', async (caption) => {
    for (const markup of [
      lastYear + lines(caption) + thisYear,
      lines(caption) + thisYear + lastYear,
    ]) {
      const { texts, told } = await figures(lines(three) + markup, received);
      expect(texts).toEqual(['50']);
      expect(told.join()).toMatch(/表三：文件中另有一张同样的表.*未读入，请核对。/);
      expect(told.join()).not.toContain('表三写有');
    }
  });

  it('leaves both open where neither words nor figures tell, to be chosen from', async () => {
    const markup = lines(three) + other + lines('较2024年度增加20件') + thisYear;
    const { texts, told, notes } = await figures(markup, received);
    expect(texts).toEqual(['']);
    expect(told.join()).toContain(
      '表三在文件中有 2 张，数字不同：第1张、第2张（“较2024年度增加20件”）。无法确定哪一张是本机关本年度的，不同的行未填入，请选择一张，或对照原件填写。',
    );
    const [asked] = notes.filter(({ code }) => code === 'table-repeated');
    expect(asked?.candidates?.map(({ cells: all }) => all?.[received])).toEqual(['21', '50']);
    // Only the lines that differ.
    expect(asked?.source).toMatch(/^第1张：.* 21 .* ／ 第2张：.* 50 /);
    expect(asked?.source).not.toContain('其他处理');
  });

  it('is the year’s where the figures of another table with the same captions say so', async () => {
    const caption = lines('较2024年度增加20件');
    const markup =
      lines(three) +
      lastYear +
      caption +
      thisYear +
      lines(four) +
      disputes('5') +
      caption +
      disputes('8');
    expect((await figures(markup, received, upheld)).texts).toEqual(['50', '8']);
  });

  it('is no doubt about a table that stands alone', async () => {
    const { texts, told } = await figures(lines(three, '按照2024年通知填报') + thisYear, received);
    expect(texts).toEqual(['50']);
    expect(told.join()).not.toMatch(/2024/);
  });
});

describe('captions below the tables', () => {
  it.each([
    [lastYear + lines('图1 2024年度') + thisYear + lines('图2 2025年度'), '50'],
    [thisYear + lines('（本年度）') + lastYear + lines('（上年度）'), '50'],
    [other + lines('青石镇数据') + thisYear + lines('清源县2025年'), '50'],
  ])('are those of the tables above them', async (markup, figure) => {
    const { texts, told } = await figures(lines(three) + markup + lines(four), received);
    expect(texts).toEqual([figure]);
    expect(told.join()).toMatch(/表三：文件中另有一张其他.*同样的表（“.*”），未读入，请核对。/);
  });

  it('are told where the figures say the contrary', async () => {
    const markup = lines(three) + lastYear + lines('2024年度') + thisYear + lines(four);
    const { texts, told } = await figures(markup, received);
    expect(texts).toEqual(['']);
    expect(told.join()).toContain('表三在文件中有 2 张');
  });
});

describe('several tables in one grid', () => {
  it('stand apart at a row that is a caption, or where the heads come again', async () => {
    const [old, own] = [requestRows('30', '4', '7'), requestRows('50', '7', '9')];
    for (const rows of [
      [['2024年度'], ...old, ['2025年度'], ...own],
      [...own, ...old],
    ])
      expect((await figures(lines(three) + table(...rows), received)).texts).toEqual(['50']);
  });

  it('are one where a page repeats the heads', async () => {
    const [head = [], first = [], second = [], last = []] = requestRows('50', '7', '9');
    const cut = table(head, first, head, second, last);
    const apart = table(head, first) + lines('— 3 —') + table(head, second, last);
    const addresses = [received, 'requests/carriedForward/naturalPerson'];
    for (const markup of [cut, apart]) {
      const { texts, told } = await figures(lines(three) + markup, ...addresses);
      expect(texts).toEqual(['50', '9']);
      expect(told.filter((message) => message.includes('同样的表'))).toEqual([]);
    }
  });

  it('a comparison of years with rows of the same names contradicts nothing', async () => {
    const years = table(
      ['指标', '2024年', '2025年', '增长率'],
      ['本年新收', '31', '51', '65%'],
      ['予以公开', '5', '8', '60%'],
    );
    expect(
      (await figures(lines(three) + thisYear + lines('对比') + years, received)).texts,
    ).toEqual(['50']);
  });
});
