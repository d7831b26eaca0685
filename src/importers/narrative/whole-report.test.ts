import { describe, expect, it } from 'vitest';
import { read } from '../read';

const town = '澄江县白水镇人民政府';
const title = `${town}2025年政府信息公开工作年度报告`;
const preface =
  '本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2025年1月1日至2025年12月31日。';
const overview = '（一）主动公开。全年公开信息80条。\n（二）依申请公开。全年未收到申请。';
const problems = '主要问题是栏目更新不及时，将按月检查。';
const other = '本年度未收取信息处理费。';
const names = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
const tables = [
  '规章 | 0 | 0 | 0\n行政规范性文件 | 1 | 0 | 3',
  '一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
  `行政复议 | 行政诉讼\n${results} | 未经复议直接起诉 | 复议后起诉\n${results} | ${results}\n${Array(15).fill('0').join(' | ')}`,
];
const heads = [
  '第二十条第（一）项 | | |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '申请人情况\n自然人 | 法人或其他组织 | 总计\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
  '',
];
const chinese = ['一', '二', '三', '四', '五', '六'];
const bodies = [
  overview,
  ...tables.map((table, at) => `${heads[at] ?? ''}\n${table}`),
  problems,
  other,
];

interface Parts {
  titles?: readonly string[];
  before?: string;
  bodies?: readonly string[];
  after?: string;
}
const reportText = (parts: Parts = {}): string =>
  [
    parts.before ?? `${title}\n${preface}`,
    ...(parts.titles ?? names.map((name, at) => `${chinese[at]}、${name}`)).flatMap((name, at) => [
      name,
      (parts.bodies ?? bodies)[at] ?? '',
    ]),
    parts.after ?? `${town}\n2026年1月12日`,
  ].join('\n');

const opened = async (text: string) => {
  const { report, notes } = await read({ text });
  const { overview: one = '', problems: five = '', otherMatters: six = '' } = report.sections;
  return {
    report,
    texts: [report.preface, one, five, six],
    notes: notes.filter(({ code }) => !/^(?:row|table-blank|label|columns)/.test(code)),
  };
};
const whole = [preface, overview, problems, other];

describe('sections', () => {
  it.each([
    ['一、', (_: string, at: number) => `${chinese[at]}、`],
    ['1、', (_: string, at: number) => `${at + 1}、`],
    ['1.', (_: string, at: number) => `${at + 1}. `],
    ['1、 before each', () => '1、'],
    ['（一）', (_: string, at: number) => `（${chinese[at]}）`],
    ['第一部分', (_: string, at: number) => `第${chinese[at]}部分 `],
    ['第一章', (_: string, at: number) => `第${chinese[at]}章　`],
    ['1 ', (_: string, at: number) => `${at + 1} `],
    ['1-', (_: string, at: number) => `${at + 1}-`],
    ['一）', (_: string, at: number) => `${chinese[at]}）`],
    ['【一】', (_: string, at: number) => `【${chinese[at]}】`],
    ['一，', (_: string, at: number) => `${chinese[at]}，`],
    ['一 ', (_: string, at: number) => `${chinese[at]} `],
    ['第一、', (_: string, at: number) => `第${chinese[at]}、`],
    ['01', (_: string, at: number) => `0${at + 1} `],
    ['壹、', (_: string, at: number) => `${Array.from('壹贰叁肆伍陆')[at]}、`],
    ['Ⅰ、', (_: string, at: number) => `${Array.from('ⅠⅡⅢⅣⅤⅥ')[at]}、`],
    ['IV.', (_: string, at: number) => `${['I', 'II', 'III', 'IV', 'V', 'VI'][at]}. `],
    ['⒈', (_: string, at: number) => Array.from('⒈⒉⒊⒋⒌⒍')[at] ?? ''],
    ['nothing', () => ''],
    ['## 一、', (_: string, at: number) => `## ${chinese[at]}、`],
    ['**一、', (_: string, at: number) => `**${chinese[at]}、`],
  ])('are told by their titles behind %s', async (name, mark) => {
    const titles = names.map(
      (each, at) => `${mark(each, at)}${each}${name === '**一、' ? '**' : ''}`,
    );
    const { texts, report, notes } = await opened(reportText({ titles }));
    expect(texts).toEqual(whole);
    expect([report.agency.name, report.period.year]).toEqual([town, 2025]);
    expect(notes).toEqual([]);
  });

  it('are told where every letter of them is set apart, below the line that says who posted it', async () => {
    const titles = names.map((each, at) => `${chinese[at]}　${Array.from(each).join(' ')}`);
    const before = `${title}\n原创 白水镇 2026-01-12 09:30 云南\n${preface}`;
    const { texts, report } = await opened(reportText({ titles, before }));
    expect(texts).toEqual(whole);
    expect([report.agency.name, report.period.year]).toEqual([town, 2025]);
  });

  it('stand below whoever posted it, with the day in words and the place right behind', async () => {
    const before = `${title}\n白水镇白水发布2026年1月12日 09:30云南\n${preface}`;
    expect((await opened(reportText({ before }))).texts).toEqual(whole);
    // A line that tells what was done then is the text's own.
    const told = `${preface}\n2026年1月12日 09:30召开会议`;
    const { texts } = await opened(reportText({ before: `${title}\n${told}` }));
    expect(texts[0]).toBe(told);
  });

  it('keep their names in other words, and are no part of a sentence', async () => {
    const titles = [
      '一、白水镇2025年度政府信息公开工作总体情况',
      '二、2025年，主动公开情况',
      '三、办理政府信息公开申请情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、政府信息公开工作存在的主要问题及改进情况',
      '六、其他需要报告的情况',
    ];
    const inside = [`${overview}\n上年报告指出存在的主要问题，已全部改进。`, ...bodies.slice(1)];
    const { texts } = await opened(reportText({ titles, bodies: inside }));
    expect(texts).toEqual([preface, inside[0], problems, other]);
  });

  it('under names nobody knows are taken by their number, and told', async () => {
    const titles = [
      ...names.slice(0, 4).map((name, at) => `${chinese[at]}、${name}`),
      '五、不足与打算',
      '第六部分 附则',
    ];
    const { texts, notes } = await opened(reportText({ titles }));
    expect(texts).toEqual(whole);
    expect(notes.map(({ message }) => message)).toEqual([
      '未找到“五、存在的主要问题及改进情况”的标题，按序号把“五、不足与打算”认作这一节。',
      '未找到“六、其他需要报告的事项”的标题，按序号把“第六部分 附则”认作这一节。',
    ]);
  });

  it('keep what stands below a table, even a note', async () => {
    const below = '注：以上数据含上年结转，其中1件由县政府移送。';
    const withNote = bodies.map((body, at) => (at === 3 ? `${body}\n${below}` : body));
    const { report, notes } = await opened(reportText({ bodies: withNote }));
    expect(report.sections['disputesBelow']).toBe(below);
    expect(notes).toEqual([]);
  });

  it('without tables are told once', async () => {
    const { texts, notes } = await opened(
      reportText({ bodies: [overview, '', '', '', problems, other] }),
    );
    expect(texts).toEqual(whole);
    expect(notes.map(({ message }) => message)).toEqual([
      '表二、表三、表四只有标题，没有表格，全部留空：原件中的表可能是图片，请对照原件填写。',
    ]);
  });

  it('all in one line are cut at their titles, and that is told', async () => {
    for (const gap of [' ', '']) {
      const { texts, report, notes } = await opened(
        reportText({ bodies: [overview.repeat(5), '', '', '', problems, other] }).replace(
          /\n+/g,
          gap,
        ),
      );
      expect(texts[0]).toBe(preface);
      expect(texts[1]?.replace(/\n/g, '')).toBe(overview.repeat(5).replace(/\n/g, ''));
      expect(texts.slice(2)).toEqual([
        problems,
        gap === '' ? `${other}${town}2026年1月12日` : other,
      ]);
      expect([report.agency.name, report.period.year]).toEqual([town, 2025]);
      expect(notes[0]?.code).toBe('line-ends-missing');
    }
  });

  it('lose page numbers between their lines', async () => {
    const paged = [
      overview.replace('\n', '\n- 3 -\n第 4 页 共 8 页\nPage 5\n'),
      ...bodies.slice(1),
    ];
    expect((await opened(reportText({ bodies: paged }))).texts).toEqual(whole);
  });
});

describe('the page around a report', () => {
  it('is told once and gives its date, and is in no text', async () => {
    const before = `首页 > 年报\n${title}\n发布者：党政办 发布日期：2026-01-15 14:36 浏览次数：19\n【打印】 【字体：大 中 小】\n${town}2025年政府信息公开工作\n年度报告\n${preface}`;
    const after = `${town}\n2026年1月12日\n更多精彩内容欢迎扫描下方二维码关注！\n上一篇：2024年年报\n主办：某县人民政府`;
    const { texts, report, notes } = await opened(reportText({ before, after }));
    expect(texts).toEqual(whole);
    expect(report.publication.publishedOn).toBe('2026-01-15');
    expect(report.signature).toEqual({ agency: town, date: '2026年1月12日' });
    expect(notes.map(({ code }) => code)).toEqual(['furniture-dropped']);
    expect(notes[0]?.message).toBe('正文之外的 6 行（网页导航、页脚等）未填入。');
  });

  it('leaves no sentence without a word', async () => {
    const said = '附件中的事项另行公布，请各单位遵照执行，做好衔接工作。';
    const { notes } = await opened(reportText({ after: `${town}\n2026年1月12日\n${said}` }));
    expect(notes).toMatchObject([{ code: 'text-left', source: said }]);
  });
});

describe('what a report does not say', () => {
  it('stays blank and is told', async () => {
    const { report, notes } = await opened(
      reportText({ before: '欢迎访问\n政府信息公开年报', after: '' }),
    );
    expect([report.agency, report.period.year, report.signature]).toEqual([
      { name: '', kind: 'unknown' },
      null,
      { agency: '', date: '' },
    ]);
    expect(notes.map(({ code }) => code)).toEqual([
      'title-missing',
      'year-missing',
      'agency-missing',
      'signature-missing',
      'furniture-dropped',
    ]);
  });

  it('comes from the signature, the period or the title of the page', async () => {
    const untitled = await opened(reportText({ before: preface }));
    expect(untitled.report).toMatchObject({ agency: { name: town }, period: { year: 2025 } });
    expect(untitled.notes.map(({ message }) => message)).toEqual([
      '文件中没有标题，年度认作 2025 年，请核对。',
      `标题中没有机关名称，机关名称取自落款“${town}”。`,
    ]);
    const html = `<head><title>${title} - 澄江县人民政府</title></head><p>${reportText({ before: '政务公开', after: '' }).replace(/\n/g, '</p><p>')}</p>`;
    const page = await read({ html });
    expect(page.report).toMatchObject({
      agency: { name: town, kind: 'township' },
      period: { year: 2025 },
    });
    expect(page.notes.some(({ message }) => message.includes('网页标题'))).toBe(true);
  });

  it('a 市 may be of either sort: its kind is asked for', async () => {
    const text = reportText({ before: '云山市人民政府2025年政府信息公开工作年度报告', after: '' });
    const { report, notes } = await opened(text);
    expect(report.agency).toEqual({ name: '云山市人民政府', kind: 'unknown' });
    expect(notes.map(({ message }) => message)).toContain(
      '按名称“云山市人民政府”不能确定机关类别，请选择。',
    );
  });

  it('a signature in full completes a short title; another one is told', async () => {
    const short = await opened(
      reportText({ before: `2025年白水镇政府信息公开工作年度报告\n${preface}` }),
    );
    expect(short.report.agency.name).toBe(town);
    const other = await opened(reportText({ after: '澄江县财政局\n2026年1月12日' }));
    expect(other.report.agency.name).toBe(town);
    expect(other.notes.map(({ code }) => code)).toEqual(['agency-differs']);
  });
});
