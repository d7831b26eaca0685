import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { read, type ReadInput } from '../importers/read';
import { cellText, withCells } from '../report/cell-text';
import { cellsOf } from '../template/cells';
import { edition2021 } from '../template/editions/edition-2021';
import { asText } from '../testing/as-text';
import { zeroReport } from '../testing/report-from';

const report = withCells(zeroReport(edition2021, 2023), {
  'proactive/rules/inForce': '4',
  'proactive/normativeDocuments/issued': '7',
  'proactive/licensing/decisions': '318',
  'proactive/penalties/decisions': '29',
  'requests/received/naturalPerson': '36',
  'requests/received/enterprise': '5',
  'requests/carriedOver/naturalPerson': '2',
  'requests/disclosed/naturalPerson': '21',
  'requests/partlyDisclosed/naturalPerson': '14',
  'requests/partlyDisclosed/enterprise': '3',
  'requests/declinedRepeat/enterprise': '2',
  'requests/carriedForward/naturalPerson': '3',
});

/** The cells that are not as in the report, and the notes that matter here. */
async function differing(input: ReadInput) {
  const result = await read(input);
  const cells = cellsOf(edition2021).flatMap(({ address, parts }) => {
    const [got, wanted] = [cellText(result.report, address), cellText(report, address)];
    return parts.length > 0 || got === wanted ? [] : [[address, got] as const];
  });
  return {
    wrong: cells.filter(([, got]) => got !== ''),
    blank: [...new Set(cells.map(([address]) => address.split('/')[1]))],
    open: result.notes.filter(({ open }) => open).map(({ code, message }) => [code, message]),
    shifted: result.notes
      .filter(({ code }) => code === 'row-shifted')
      .map(({ message }) => message),
  };
}

describe('figures that stand before the names of their rows', () => {
  /** A row to a line: 规章 0 0 4. */
  const lines = asText(reportBlocks(edition2021, report), 'stacked')
    .replace(/\n(?=[\d.]+(?:\n|$))/g, ' ')
    .split('\n');
  const isRow = (line: string) => /[一-龟].* \d[\d. ]*$/.test(line) && line.split(' ').length < 12;
  const swapped = (line: string) => line.replace(/^(.*?) (\d[\d. ]*)$/, '$2\n$1');

  it.each([
    ['with blanks between them', ' '],
    ['with tabs between them', '\t'],
    ['one to a line', '\n'],
  ])('are those of the name behind them, %s', async (_, between) => {
    const text = lines
      .map((line) => (isRow(line) ? swapped(line).replaceAll(' ', between) : line))
      .join('\n');
    expect(await differing({ text })).toEqual({
      wrong: [],
      blank: [],
      open: [],
      shifted: [
        '表二自“规章”起，数字排在行名之前，已填入其后的一行，请核对。',
        '表三自“一、本年新收政府信息公开申请数量”起，数字排在行名之前，已填入其后的一行，请核对。',
      ],
    });
  });

  it('are nobody’s where only some of the rows are so', async () => {
    const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
    const text = lines
      .map((line, at) => (isRow(line) && at >= first && at < first + 5 ? swapped(line) : line))
      .join('\n');
    expect(await differing({ text })).toEqual({
      wrong: [],
      blank: ['received', 'carriedOver', 'disclosed', 'partlyDisclosed'],
      open: [
        [
          'row-unclear',
          '表三自“一、本年新收政府信息公开申请数量”起4行的数字不能确定排在行名之前还是之后，未填入，请对照原文填写。',
        ],
      ],
      shifted: [],
    });
  });

  it('leave rows as they stand where the sums of the columns agree', async () => {
    const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
    const last = lines.findIndex((line) => line.startsWith('四、结转'));
    const text = lines
      .map((line, at) => (at === last ? line.replace(/ [\d ]+$/, '') : line))
      .map((line, at) => (at === first ? `9 0 0 0 0 0 9\n${line}` : line))
      .join('\n');
    const { wrong, blank, open } = await differing({ text });
    expect([wrong, blank]).toEqual([[], ['carriedForward']]);
    expect(open).toHaveLength(1);
  });
});

describe('tables whose cells are not where they belong', () => {
  const html = (change: (cells: string[]) => string[][]) => {
    const tables = reportBlocks(edition2021, report).flatMap((block) =>
      block.kind === 'table'
        ? [
            block.rows.flatMap((row) => {
              const texts = row.map(({ text }) => text);
              const spans = row.map(
                ({ colSpan, rowSpan }) =>
                  ` colspan="${String(colSpan)}" rowspan="${String(rowSpan)}"`,
              );
              return change(texts).map(
                (cells, at) =>
                  `<tr>${cells.map((text, n) => `<td${at === 0 ? (spans[n] ?? '') : ''}>${text}</td>`).join('')}</tr>`,
              );
            }),
          ]
        : [],
    );
    const [two = [], three = [], four = []] = tables;
    const titles = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
    const last = '四、政府信息公开行政复议、行政诉讼情况';
    const body = [two, three, four]
      .map((rows, at) => `<p>${[...titles, last][at] ?? ''}</p><table>${rows.join('')}</table>`)
      .join('');
    const page = `<html><p>清源县财政局2023年政府信息公开工作年度报告</p>${body}</html>`;
    return new TextEncoder().encode(page);
  };
  const isOf = (cells: readonly string[], label: string) =>
    cells.some((text) => text.includes(label));

  it('are read where nothing is wrong', async () => {
    const { wrong, blank, open } = await differing(html((cells) => [cells]));
    expect({ wrong, blank, open }).toEqual({ wrong: [], blank: [], open: [] });
  });

  it('leave a number open that goes on in the next row', async () => {
    const result = await differing(
      html((cells) => {
        if (isOf(cells, '（二）部分公开'))
          return [
            cells.map((text) => (text === '14' || text === '17' ? '1' : text)),
            ['', '4', '', '', '', '', '', '7'],
          ];
        return isOf(cells, '行政许可') && cells.includes('318')
          ? [cells.map((text) => (text === '318' ? '31' : text)), ['', '8']]
          : [cells];
      }),
    );
    const told = (label: string) => [
      'row-unclear',
      `“${label}”一行之下另有一行没有行名的数字，可能是同一个数分成了两行，未填入，请对照原文填写。`,
    ];
    expect([result.wrong, result.blank]).toEqual([[], ['licensing', 'partlyDisclosed']]);
    expect(result.open).toEqual([
      told('行政许可'),
      [told('')[0], expect.stringContaining('分成了两行')],
    ]);
  });

  it('leave a row open that moved to the left', async () => {
    const result = await differing(
      html((cells) =>
        isOf(cells, '（二）部分公开')
          ? [cells.map((_, at) => (at === 6 ? '17' : at > 6 ? '' : (cells[at] ?? '')))]
          : [cells],
      ),
    );
    expect([result.wrong, result.blank]).toEqual([[], ['partlyDisclosed']]);
    expect(result.open).toEqual([['row-unclear', expect.stringContaining('各格可能左移')]]);
  });
});

describe('the groups of table four, one head to a line', () => {
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const text = (groups: readonly string[]) =>
    [
      '清源县财政局2023年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      ...groups,
      ...[...columns, ...columns, ...columns],
      ...['1', '0', '0', '2', '3', '0', '4', '0', '0', '4', '5', '0', '1', '0', '6'],
    ].join('\n');
  const firstOf = async (groups: readonly string[]) => {
    const { report: got, notes } = await read({ text: text(groups) });
    const rows = [
      'reconsideration/upheld',
      'litigationDirect/upheld',
      'litigationDirect/corrected',
    ];
    const open = notes.filter(({ open }) => open).map(({ code }) => code);
    return [rows.map((row) => cellText(got, `disputes/${row}`)), open];
  };
  const [first, second] = ['未经复议直接起诉', '复议后起诉'];

  it('have the order in which they are named', async () => {
    expect(await firstOf(['行政复议', '行政诉讼', first, second])).toEqual([['1', '0', '4'], []]);
    expect(await firstOf(['行政诉讼', '行政复议', first, second])).toEqual([['5', '1', '0'], []]);
  });

  it('are left open where a group is named behind its own', async () => {
    expect(await firstOf([first, second, '行政复议', '行政诉讼'])).toEqual([
      ['', '', ''],
      ['row-unclear'],
    ]);
  });
});

describe('a table most rows of which cannot be told apart', () => {
  const names = ['3.要求提供公开出版物', '5.属于三类内部事务信息', '6.属于四类过程性信息'];
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const heads = '申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
  const upTo = async (lines: readonly string[]) => {
    const rows = [heads, ...lines].map((line) => row(line.split('|'))).join('');
    const { report: found } = await read({
      html: `<h1>某县水务局2025年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>${rows}</table><h2>五、存在的主要问题及改进情况</h2>`,
    });
    return ['disclosed', 'partlyDisclosed', 'withheldStateSecret', 'carriedForward'].map((id) =>
      cellText(found, `requests/${id}/naturalPerson`),
    );
  };
  const clear = [
    '（一）予以公开|6|2|0|1|0|0|9',
    '（二）部分公开|7|2|0|1|0|0|47',
    '1.属于国家秘密|0|0|0|0|0|0|0',
    '四、结转下年度继续办理|5|1|0|0|0|0|',
  ];

  it('keeps of the others what a printed total confirms, and zeros', async () => {
    expect(await upTo(clear)).toEqual(['6', '7', '0', '5']);
    // Each figure broken over two lines, as a narrow cell of a PDF leaves it.
    const broken = [...names, '7.属于行政执法案卷', '8.属于行政查询事项'].flatMap((label) => [
      `${label}|12|34|15|21|18|11|12`,
      '|4|7|1|3|5|2|9',
    ]);
    expect(await upTo([...broken, ...clear])).toEqual(['6', '', '0', '']);
    expect(await upTo([...broken.slice(0, 2), ...clear])).toEqual(['6', '7', '0', '5']);
  });
});
