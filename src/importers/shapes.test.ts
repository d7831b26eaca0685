import { describe, expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { edition2019 } from '../template/editions/edition-2019';
import { reportFrom } from '../testing/report-from';
import { draftFromLastYear } from './draft-from-last-year';
import { read } from './read';
import { cutDigits } from '../tables/values/glued-digits';
import { readCell } from '../tables/values/read-cell';
import { convertUnit } from '../tables/values/unit';

const title = '清源县财政局2023年政府信息公开工作年度报告';
const body = `${title}\n一、总体情况\n本年度按要求公开。\n二、主动公开政府信息情况\n`;

describe('what stands in a cell', () => {
  it.each([
    ['count', '１２', '12', undefined],
    ['count', '1,234', '1234', undefined],
    ['count', ' 0\u00a0', '0', undefined],
    ['count', '3件', '3', 'cell-unit'],
    ['count', '—', '', 'cell-dash'],
    ['count', '无', '', 'cell-dash'],
    ['count', '22（其中修订16件）', '22', 'cell-remark'],
    ['count', '22（复核：16）', '', 'cell-unclear'],
    ['count', '22（待核）', '', 'cell-unclear'],
    ['count', '5（网上）7（信函）', '', 'cell-unclear'],
    ['count', '5件(网上),7件(信函)', '', 'cell-unclear'],
    ['count', '1,234（网上30件，信函4件）', '1234', 'cell-remark'],
    ['count', '约50', '', 'cell-unclear'],
    ['count', '2 1', '', 'cell-unclear'],
    ['count', '-3', '', 'cell-unclear'],
    ['count', '51.1082万元', '', 'cell-unclear'],
    ['amount', '51.1082万元', '51.1082', 'cell-unit'],
    ['amount', '251000元', '25.1', 'cell-unit'],
    ['amount', '779.508355', '779.508355', undefined],
    ['change', '-3', '-3', undefined],
    ['change', '减少3', '-3', 'cell-sign'],
  ] as const)('%s “%s” is “%s”', (kind, source, text, code) => {
    const read = readCell(kind, source);
    expect([read.text, read.note?.code]).toEqual([text, code]);
  });

  it('offers each of the figures beside remarks', () => {
    expect(readCell('count', '5（网上）、7（信函）').note?.candidates).toEqual(['5', '7']);
  });

  it('moves the point without arithmetic', () => {
    expect(['1', '10000', '123456.78'].map((yuan) => convertUnit(yuan, '元', '万元'))).toEqual([
      '0.0001',
      '1',
      '12.345678',
    ]);
  });
});

describe('digits without separators', () => {
  it('are cut where six columns make the total in one way only', async () => {
    expect(cutDigits('21710000218', 7)).toEqual([['217', '1', '0', '0', '0', '0', '218']]);
    const text = `${body}三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n一、本年新收政府信息公开申请数量21710000218\n二、上年结转政府信息公开申请数量0000000\n三、本年度办理结果\n（一）予以公开1111111111111\n`;
    const result = await read({ text });
    expect(cellText(result.report, 'requests/received/naturalPerson')).toBe('217');
    expect(cellText(result.report, 'requests/carriedOver/enterprise')).toBe('0');
    expect(cellText(result.report, 'requests/disclosed/naturalPerson')).toBe('');
    expect(result.notes.filter(({ open }) => open).map(({ code }) => code)).toEqual([
      'row-unclear',
    ]);
  });

  // Many leave cells blank in place of 0: one figure with as many digits as there are columns is no row.
  it.each(['行政规范性文件 | | | 318', '行政规范性文件\t\t\t318', '行政规范性文件   318'])(
    'are never cut where no total proves it: %s',
    async (line) => {
      const text = `${body}二、主动公开政府信息情况\n第二十条第（一）项\n${
        line.includes('|')
          ? '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0'
          : '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0'
      }\n${line}\n`;
      const { report, notes } = await read({ text });
      const figures = ['issued', 'repealed', 'inForce'].map((column) =>
        cellText(report, `proactive/normativeDocuments/${column}`),
      );
      expect(figures.slice(0, 2)).toEqual(['', '']);
      expect(['', '318']).toContain(figures[2]);
      expect(notes.map(({ code }) => code)).not.toContain('row-glued');
    },
  );
});

describe('thousands', () => {
  it.each(['，', '、', '．', '·', '’'])(
    'set apart by %s are not cut where a label ends',
    async (mark) => {
      const text = `${body}二、主动公开政府信息情况\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 13${mark}482\n第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 57\n`;
      const { report } = await read({ text });
      expect(['', '13482']).toContain(cellText(report, 'proactive/licensing/decisions'));
      expect(cellText(report, 'proactive/penalties/decisions')).toBe('57');
    },
  );
});

const row = (label: string, ...cells: string[]) =>
  `<tr><td>${label}</td>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;
const requests =
  '<table><tr><td rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>' +
  '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>' +
  '<tr><td>商业<br>企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>' +
  row(
    '一、本年新收政府信息公开申请数量',
    '<span>2</span><span>1</span>',
    '5',
    '0',
    '0',
    '0',
    '0',
    '20',
  ) +
  row('（一）予以公开', '1', '/', '&nbsp;', '<o:p> </o:p>', '0', '0', '1') +
  row('2.其他法律行政止公开', '3', '0', '0', '0', '0', '0', '3') +
  row('（六）其他处理', '4', '0', '0', '0', '0', '0', '4') +
  '</table>';
const proactive =
  '<table><tr><td colspan="4">第二十条第（一）项</td></tr>' +
  row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数') +
  row('行政规范性文件', '3', '0', '9') +
  '</table>';

describe('a table of another year', () => {
  it.each([
    ['本年制发件数（2022年）', /表二写有“2022年”，报告年度为 2023 年/],
    ['本年制发件数（2023年）', null],
    ['本年制发件数', null],
  ])('is told by its heads: %s', async (head, message) => {
    const rows = `信息内容 | ${head} | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3`;
    const { notes } = await read(new TextEncoder().encode(`${body}${rows}\n`));
    const told = notes.filter(({ code }) => code === 'year-differs');
    expect(told.map((note) => note.message)).toEqual(
      message ? [expect.stringMatching(message)] : [],
    );
  });
});

describe('a table below a line that speaks of last year', () => {
  it.each([
    ['上年情况如下：', true],
    ['（去年数据）', true],
    ['上年结转情况', false],
    ['本年情况如下：', false],
  ])('is told: %s', async (line, isTold) => {
    const rows = `${line}\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3`;
    const { notes } = await read(new TextEncoder().encode(`${body}${rows}\n`));
    expect(notes.some(({ code }) => code === 'year-differs')).toBe(isTold);
  });
});

describe('tables of a web page', () => {
  it('are read by rows and columns: a 23-row table goes into a report of 2021, with notes', async () => {
    const result = await read({
      html: `<p>${title}</p><p>二、主动公开政府信息情况</p>${proactive}<p>三、收到和处理政府信息公开申请情况</p>${requests}`,
    });
    const { report, notes } = result;
    expect(result.editionByTable).toEqual({ proactive: '2021', requests: '2019' });
    const at = (address: string) => cellText(report, `requests/${address}`);
    expect(
      ['received', 'disclosed', 'withheldByLaw', 'closedOther'].map((id) =>
        at(`${id}/naturalPerson`),
      ),
    ).toEqual(['21', '1', '3', '']);
    const [closed] = notes.filter(({ code }) => code === 'no-counterpart');
    expect(closed?.message).toBe(
      '表三“自然人”列：原表“（六）其他处理”（4）在本格式中为“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”、“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”、“3.其他”，未填入，请确认。',
    );
    expect(closed?.candidates?.map(({ value, address }) => [value, address])).toEqual(
      ['closedNotClarified', 'closedFeeUnpaid', 'closedOther'].map((row) => [
        '4',
        `requests/${row}/naturalPerson`,
      ]),
    );
    expect(at('closedFeeUnpaid/enterprise')).toBe('0');
    expect(
      ['enterprise', 'researchInstitute', 'welfareOrganization'].map((id) => at(`disclosed/${id}`)),
    ).toEqual(['', '', '']);
    expect(result.sources['requests/received/allApplicants']).toBe('20');
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'cell-dash',
        'printed-totals',
        'no-counterpart',
        'label-damaged',
        'signature-missing',
      ]),
    );
  });
});

describe('encodings', () => {
  const utf16 = (text: string) =>
    new Uint8Array(Uint16Array.from(Array.from(text, (c) => c.charCodeAt(0))).buffer);
  it('UTF-8 with a mark and UTF-16 with and without', async () => {
    for (const bytes of [
      new TextEncoder().encode(`\ufeff${body}`),
      utf16(`\ufeff${body}`),
      utf16(body),
    ])
      expect((await read(bytes)).report.agency.name).toBe('清源县财政局');
  });
  it('GB18030', async () => {
    // 清源县2023年政府信息公开工作年度报告, 一、总体情况
    const gbk =
      'c7e5d4b4cfd832303233c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e60ad2bba1a2d7dccce5c7e9bff60ab1bec4ea';
    const bytes = Uint8Array.from(gbk.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    const { report } = await read(bytes);
    expect([report.agency.name, report.period.year]).toEqual(['清源县', 2023]);
  });
});

describe('a new draft from last year’s report', () => {
  it('takes agency, contact, texts and what was carried forward, and nothing else', () => {
    const last = { ...reportFrom('naturalPerson enterprise\n received 5 2\n carriedForward 2 _') };
    const { draft, fromLastYear, notes } = draftFromLastYear(last);
    expect(draft.report.period).toEqual({ year: 2027 });
    expect(draft.report.agency).toEqual(last.agency);
    expect(draft.report.sections).toEqual(last.sections);
    expect(draft.lastYear).toEqual(last);
    expect(draft.report.tables['requests']?.['carriedOver']).toMatchObject({
      naturalPerson: '2',
      enterprise: '',
      researchInstitute: '0',
    });
    expect(cellText(draft.report, 'requests/received/naturalPerson')).toBe('');
    expect(fromLastYear).toContain('preface');
    expect(notes.map(({ address }) => address)).toEqual(['requests/carriedOver/enterprise']);
  });
  it('moves to the format in force', () => {
    expect(draftFromLastYear(emptyReport(edition2019, 2020)).draft.report).toMatchObject({
      edition: '2021',
      period: { year: 2021 },
    });
  });
});
