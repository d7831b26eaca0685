import { describe, expect, it } from 'vitest';
import { toHtmlPage } from '../exporters/html/to-html';
import { reportBlocks } from '../document/report-blocks';
import { read } from '../importers/read';
import { cellText, withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { zeroReport } from '../testing/report-from';

const cells = {
  'proactive/normativeDocuments/inForce': '38',
  'requests/received/naturalPerson': '7',
  'requests/unavailableNotHeld/naturalPerson': '3',
  'requests/unavailableNeedsCreation/naturalPerson': '4',
  'disputes/reconsideration/upheld': '1',
  'disputes/reconsideration/corrected': '2',
  'disputes/litigationDirect/upheld': '3',
  'disputes/litigationAfterReconsideration/corrected': '5',
};
const report = withCells(zeroReport(edition2021, 2025), cells);
const page = toHtmlPage(reportBlocks(edition2021, report), '年报')
  .replace(/<script[^]*?<\/script>/g, '')
  .replace(/ (?:class|style|scope|id|headers)="[^"]*"/g, '');

async function readOf(markup: string) {
  const { report: found, notes } = await read({ html: markup });
  return {
    texts: Object.keys(cells).map((address) => cellText(found, address)),
    open: notes.filter(({ open }) => open).map(({ message }) => message),
  };
}
const swap = (text: string, one: string, other: string): string =>
  text
    .split(one)
    .map((part) => part.split(other).join(one))
    .join(other);

describe('a table that is printed otherwise', () => {
  it('comes in as it is', async () => {
    expect(await readOf(page)).toEqual({ texts: Object.values(cells), open: [] });
  });

  it('by its heads, where they stand in another order', async () => {
    const { texts, open } = await readOf(swap(page, '维持', '纠正'));
    expect(open).toEqual([]);
    expect(texts.slice(-4)).toEqual(['2', '1', '0', '0']);
  });

  it.each(['38（41）', '38件（41件）', '38 [41]', '38、41', '38→41', '（41）38'])(
    'with two figures in one cell, without either: %s',
    async (cell) => {
      const { texts, open } = await readOf(page.replace('>38<', `>${cell}<`));
      expect(texts[0]).toBe('');
      expect(open.join()).toContain(`“${cell}”`);
    },
  );

  it.each(['38（其中新增3件）', '38[1]'])('with a remark beside the figure: %s', async (cell) => {
    expect((await readOf(page.replace('>38<', `>${cell}<`))).texts[0]).toBe('38');
  });

  it.each([
    '38（应为83）',
    '38件（更正：83件）',
    '38（误，实83）',
    '38（以83为准）',
    '0（实际38）',
    '38（待改为83）',
    '38（原为83）',
    '38（数据有误）',
  ])('with a figure that is corrected beside it, without either: %s', async (cell) => {
    const { texts, open } = await readOf(page.replace('>38<', `>${cell}<`));
    expect(texts[0]).toBe('');
    expect(open.join()).toContain(`“${cell}”`);
  });

  it.each([
    '<span style="display:block">3</span><span style="display:block">8</span>',
    '<b style="display: list-item">3</b>8',
    '3<i style="display:table">8</i>',
  ])('with a figure on each line of a cell, without either: %s', async (cell) => {
    const { texts, open } = await readOf(page.replace('>38<', `>${cell}<`));
    expect(texts[0]).toBe('');
    expect(open).toHaveLength(1);
  });

  it.each([
    '38<small style="vertical-align:top">2</small>',
    '38<font size="1" style="vertical-align:top">2</font>',
    '38<span style="font-size:x-small;vertical-align:top">①</span>',
    '38<span style="vertical-align:1px;font-size:60%">2</span>',
    '<span style="vertical-align:top;font-size:10px">38</span>',
    '<sup>*</sup>38',
    '<b style="display:inline-block">3</b><b>8</b>',
  ])('with a note mark that is raised, or none: %s', async (cell) => {
    const markup = page.replace('>38<', ` style="vertical-align:top;font-size:8pt">${cell}<`);
    expect((await readOf(markup)).texts[0]).toBe('38');
  });

  it('with a small digit on one line with another, which may be the mark of a note: asked about', async () => {
    const { texts, open } = await readOf(page.replace('>38<', '>3<small>8</small><'));
    expect(texts[0]).toBe('');
    expect(open.join()).toMatch(/“3〔8〕”后面的数字可能是注号/);
  });

  it.each(['<span style="vertical-align:top">3</span>8', '3<span style="font-size:9pt">8</span>'])(
    'with figures of two looks on one line: %s',
    async (cell) => {
      expect((await readOf(page.replace('>38<', `>${cell}<`))).texts[0]).toBe('38');
    },
  );

  it('with a small raised figure in front of another, without the one and the other', async () => {
    const cell = '<sup>3</sup>8';
    expect((await readOf(page.replace('>38<', `>${cell}<`))).texts[0]).toBe('');
  });

  it.each([
    '本年处理决定数量（万件）',
    '本年处理决定数量（单位：千件）',
    '本年处理决定数量（百件）',
  ])('under a head that counts by multiples, without the figure: %s', async (head) => {
    const counted = page
      .split('本年处理决定数量')
      .join(head)
      .replace(/(行政许可<\/t[hd]>\s*<td[^>]*>)0/, '$12');
    const { texts, open } = await readOf(counted);
    expect(texts).toEqual(Object.values(cells));
    expect(open.map((message) => message.includes('为单位'))).toEqual([true]);
  });

  it('under a line that counts by multiples, without the figures', async () => {
    const { texts, open } = await readOf(page.replace(/<table/, '<p>单位：百件、万元</p><table'));
    expect(texts[0]).toBe('');
    expect(open.join()).toContain('以百件为单位');
  });

  it('with one figure over two rows, without it', async () => {
    const rows = page.split('<tr');
    const at = rows.findIndex((row) => row.includes('本机关不掌握'));
    rows[at] = rows[at]?.replace('>3<', ' rowspan="2">7<') ?? '';
    rows[at + 1] = rows[at + 1]?.replace(/<td[^>]*>4<\/td>/, '') ?? '';
    const { texts, open } = await readOf(rows.join('<tr'));
    expect(texts.slice(1, 4)).toEqual(['7', '', '']);
    expect(open.join()).toContain('“7与其他行合为一格”');
  });

  it('with 0 for every total: told, and read all the same', async () => {
    const rows = page.split('<tr').map((row) => {
      const isTotalled = /本机关不掌握|另行制作|本年新收/.test(row);
      return isTotalled ? row.replace(/>[347](?=<\/td>\s*<\/tr>)/, '>0') : row;
    });
    expect(rows.join('<tr')).not.toBe(page);
    expect(await readOf(rows.join('<tr'))).toEqual({ texts: Object.values(cells), open: [] });
  });

  it('with organisations that lost their span over three heads', async () => {
    const narrow = page.replace(/ colspan="5"(?=[^>]*>\s*法人或其他组织)/, '');
    expect(narrow).not.toBe(page);
    expect(await readOf(narrow)).toEqual({ texts: Object.values(cells), open: [] });
  });
});

const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const figures = ['5', '1', '4', '2', '0', '3', '15'];
const labels = ['一、本年新收政府信息公开申请数量', '（一）予以公开'];

/** Table three as text: the order of its columns is that of `places`. */
function textOf(places: readonly number[], between: string): string {
  const inOrder = (cells: readonly string[]) => places.map((at) => cells[at] ?? '');
  const rows = labels.map((label) => [label, ...inOrder(figures)].join(between));
  const title = '某县水务局2025年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';
  return `${title}${[['申请人', ...inOrder(names)].join(between), ...rows].join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n`;
}

describe('columns in another order in a text', () => {
  it.each(['\t', ' | ', ' '])('by the heads, between %j', async (between) => {
    for (const places of [
      [0, 1, 3, 2, 4, 5, 6],
      [6, 5, 4, 3, 2, 1, 0],
    ]) {
      const { report: found } = await read({ text: textOf(places, between) });
      const read3 = (column: string) => cellText(found, `requests/received/${column}`);
      expect([
        read3('naturalPerson'),
        read3('researchInstitute'),
        read3('otherOrganization'),
      ]).toEqual(['5', '4', '3']);
    }
  });
});

describe('heads of table four that are cut', () => {
  const places = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
  const groups = '行政复议 | 行政诉讼 | |||||||||||||';
  const figures = '1 | 2 | 0 | 1 | 4 | 3 | 0 | 1 | 0 | 4 | 5 | 1 | 0 | 2 | 8 |';
  const upheld = async (first: string, second: string) => {
    const heads = `${groups}\n${first} | 未经复议直接起诉 | 复议后起诉 | ||||||||\n${second} | ${second} | |||||`;
    const { report: found, notes } = await read({
      text: `某县水务局2025年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${heads}\n${figures}\n五、存在的主要问题及改进情况\n无\n`,
    });
    return {
      texts: places.map((place) => cellText(found, `disputes/${place}/upheld`)),
      open: notes.filter(({ open }) => open).length,
    };
  };

  it('are those of the form where they leave no doubt', async () => {
    const read4 = await upheld(
      '结果维持 | 结果 | 其他 | 尚未 | 总计',
      '结果 | 结果 | 其他 | 尚未 | 总计',
    );
    expect(read4).toEqual({ texts: ['1', '3', '5'], open: 0 });
  });

  it('leave the table open where what is left of them stands elsewhere', async () => {
    const read4 = await upheld(
      '结果维持 | 结果 | 其他 | 尚未 | 总计',
      '结果 | 其他 | 结果 | 尚未 | 总计',
    );
    expect(read4.texts).toEqual(['', '', '']);
    expect(read4.open).toBeGreaterThan(0);
  });
});

describe('table four with a table for each of its groups', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const cells = (texts: readonly (string | number)[], span = 1) =>
    texts.map((text) => `<td colspan="${span}">${text}</td>`).join('');
  const tableOf = (...rows: readonly string[]) =>
    `<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const reconsideration = (figures: readonly number[]) =>
    tableOf(cells(['行政复议'], 5), cells(outcomes), cells(figures));
  const lawsuits = (names: readonly string[], figures: readonly number[]) =>
    tableOf(
      cells(['行政诉讼'], 5 * names.length),
      cells(names, 5),
      cells(names.flatMap(() => outcomes)),
      cells(figures),
    );
  const [direct, after] = ['未经复议直接起诉', '复议后起诉'];
  const [first, second, third] = [
    [1, 2, 0, 1, 4],
    [3, 0, 1, 0, 4],
    [5, 1, 0, 2, 8],
  ];
  const upheld = async (...tables: readonly string[]) => {
    const { report: found, notes } = await read({
      html: `<h1>某县水务局2025年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2>${tables.join('<p></p>')}<h2>五、存在的主要问题及改进情况</h2><p>略。</p>`,
    });
    const texts = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
      (row) => cellText(found, `disputes/${row}/upheld`),
    );
    return [...texts, notes.filter(({ open, table }) => open && table === 'disputes').length];
  };

  it('is one table, in whatever order they stand', async () => {
    const both = lawsuits([direct, after], [...second, ...third]);
    expect(await upheld(reconsideration(first), both)).toEqual(['1', '3', '5', 0]);
    expect(await upheld(both, reconsideration(first))).toEqual(['1', '3', '5', 0]);
    const [one, other] = [lawsuits([direct], second), lawsuits([after], third)];
    expect(await upheld(reconsideration(first), other, one)).toEqual(['1', '3', '5', 0]);
  });

  it('stays open where a group is missing or stands there twice', async () => {
    const one = lawsuits([direct], second);
    for (const tables of [
      [reconsideration(first), one],
      [
        reconsideration(first),
        reconsideration(second),
        lawsuits([direct, after], [...second, ...third]),
      ],
    ]) {
      const [a, b, c, open] = await upheld(...tables);
      expect([a, b, c]).toEqual(['', '', '']);
      expect(open).toBeGreaterThan(0);
    }
  });
});
