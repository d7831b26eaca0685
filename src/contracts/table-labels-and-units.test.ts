import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { cellText, withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { asText } from '../testing/as-text';
import { zeroReport } from '../testing/report-from';
import {
  proactiveRows as proactive,
  reportTitle2023 as title,
  sectionTwo,
} from '../testing/section-two';
import { read, type ReadInput } from '../importers/read';
import type { ReadResult } from '../importers/read-result';

const page = (above: string, rows: readonly string[]) =>
  `<h1>${title}</h1><h2>二、主动公开政府信息情况</h2>${above}<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split(' | ')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
const instead = (rows: readonly string[], starts: string, ...by: string[]) =>
  rows.flatMap((row) => (row.startsWith(starts) ? by : [row]));

async function cells(input: ReadInput, table: string, ids: readonly string[]) {
  const result = await read(input);
  return {
    result,
    texts: ids.map((id) => cellText(result.report, `${table}/${id}`)),
    open: result.notes.filter(({ open }) => open),
  };
}
const hasNote = ({ notes }: ReadResult, pattern: RegExp) =>
  notes.some(({ message }) => pattern.test(message));

describe('a label that mentions another line', () => {
  const ids = [
    'rules/inForce',
    'normativeDocuments/inForce',
    'licensing/decisions',
    'penalties/decisions',
  ];
  it.each([
    ['规范性文件（不含党内规范性文件） | 3 | 0 | 9', '行政规范性文件', ['0', '9', '31', '4']],
    ['行政处罚（不含简易程序） | 6', '行政处罚', ['0', '8', '31', '6']],
    ['规章（不含规范性文件） | 0 | 0 | 5', '规章', ['5', '8', '31', '4']],
  ])('goes by its own name: %s', async (row, replaces, expected) => {
    const { texts, open } = await cells(
      { text: sectionTwo(instead(proactive, replaces, row)) },
      'proactive',
      ids,
    );
    expect(texts).toEqual(expected);
    expect(open).toEqual([]);
  });

  it.each([
    ['行政许可 | 31', '行政许可以外的审批事项 | 9'],
    ['行政许可 | 31', '非行政许可审批 | 9'],
    ['行政处罚 | 4', '其他行政处罚 | 9'],
    ['行政规范性文件 | 2', '规范性文件以外的其他文件 | 9 | 9 | 9'],
  ])('is noted and left out beside %s: %s', async (before, extra) => {
    const rows = proactive.flatMap((row) => (row.startsWith(before) ? [row, extra] : [row]));
    const { texts, open } = await cells({ text: sectionTwo(rows) }, 'proactive', ids);
    expect(texts).toEqual(['0', '8', '31', '4']);
    expect(open.map(({ code, source }) => [code, source?.includes('9')])).toEqual([
      ['row-unmatched', true],
    ]);
  });

  it('is not placed into the line whose room it takes', async () => {
    const rows = instead(proactive, '行政许可', '除行政许可外的备案 | 9');
    const { texts, open } = await cells({ text: sectionTwo(rows) }, 'proactive', ids);
    expect(texts).toEqual(['0', '8', '', '4']);
    expect(open).toHaveLength(1);
  });

  it('gives way under another number to the line that has it', async () => {
    const report = withCells(zeroReport(edition2021, 2023), {
      'requests/closedOther/enterprise': '2',
    });
    const text = asText(reportBlocks(edition2021, report), 'tabs').replace(
      /(5\.要求行政机关确认或重新出具已获取信息[^\n]*\n)/,
      '$16.其他\t1\t0\t0\t0\t0\t0\t1\n',
    );
    const { texts, open } = await cells({ text }, 'requests', [
      'closedOther/naturalPerson',
      'closedOther/enterprise',
    ]);
    expect(texts).toEqual(['0', '2']);
    expect(open.map(({ message }) => message)).toEqual([
      '“6.其他”一行不在格式之内或无法识别，其数字未填入。',
    ]);
  });
});

describe('a label that denies what it names', () => {
  it.each(['非规范性文件', '党组规范性文件', '党内规范性文件'])(
    '%s is no row of the form',
    async (label) => {
      const rows = instead(proactive, '行政规范性文件', `${label} | 12 | 3 | 41`);
      const { texts, open } = await cells({ text: sectionTwo(rows) }, 'proactive', [
        'normativeDocuments/issued',
        'licensing/decisions',
      ]);
      expect(texts).toEqual(['', '31']);
      expect(open.map(({ message }) => message)).toEqual([
        `“${label}”一行不在格式之内或无法识别，其数字未填入。`,
      ]);
    },
  );
});

describe('a label with another head word', () => {
  it.each([
    ['行政处罚 | 4', '不予行政处罚', 'penalties/decisions'],
    ['行政处罚 | 4', '免予处罚', 'penalties/decisions'],
    ['行政许可 | 31', '行政许可变更', 'licensing/decisions'],
    ['行政许可 | 31', '撤销行政许可', 'licensing/decisions'],
    ['行政处罚 | 4', '行政处罚告知', 'penalties/decisions'],
    ['行政处罚 | 4', '未予行政处罚', 'penalties/decisions'],
    ['行政处罚 | 4', '非行政处罚', 'penalties/decisions'],
    ['行政许可 | 31', '行政许可备案', 'licensing/decisions'],
    ['行政事业性收费 | 12.5', '减免行政事业性收费', 'fees/collectedWanYuan'],
    ['行政事业性收费 | 12.5', '停征行政事业性收费', 'fees/collectedWanYuan'],
  ])('instead of %s: %s is no row of the form', async (row, label, id) => {
    const rows = instead(proactive, row, `${label} | 9`);
    const { texts, open } = await cells({ text: sectionTwo(rows) }, 'proactive', [id]);
    expect(texts).toEqual(['']);
    expect(open.map(({ message }) => message)).toEqual([
      `“${label}”一行不在格式之内或无法识别，其数字未填入。`,
    ]);
  });

  it.each(['行政处罚案件', '作出行政处罚', '本年度行政处罚决定', '其中：行政处罚'])(
    'with words that make no other of it: %s',
    async (label) => {
      const rows = instead(proactive, '行政处罚 | 4', `${label} | 9`);
      const { texts } = await cells({ text: sectionTwo(rows) }, 'proactive', [
        'penalties/decisions',
      ]);
      expect(texts).toEqual(['9']);
    },
  );

  it.each([
    ['属于国家秘密', '属于警务秘密', 'withheldStateSecret', ''],
    ['其他法律行政法规禁止公开', '法律行政法规允许公开', 'withheldByLaw', ''],
    ['本机关不掌握相关政府信息', '本机关已掌握相关政府信息', 'unavailableNotHeld', ''],
    ['属于国家秘密', '属干国豕秘密', 'withheldStateSecret', '6'],
    ['本机关不掌握相关政府信息', '本机关不掌握信息', 'unavailableNotHeld', '6'],
  ])('in 表三, %s as %s', async (printed, label, row, wanted) => {
    const address = `requests/${row}/naturalPerson`;
    const report = withCells(zeroReport(edition2021, 2023), { [address]: '6' });
    const text = asText(reportBlocks(edition2021, report), 'tabs').replace(printed, label);
    const { texts } = await cells({ text }, 'requests', [`${row}/naturalPerson`]);
    expect(texts).toEqual([wanted]);
  });
});

describe('units of money', () => {
  const fee = ['fees/collectedWanYuan'];
  const withFee = (head: string, row: string) =>
    instead(instead(proactive, '信息内容 | 本年收费', `信息内容 | ${head}`), '行政事业性收费', row);
  it.each([
    ['本年收费金额（元）', '行政事业性收费 | 251,300', '25.13'],
    ['本年收费金额（单位：亿元）', '行政事业性收费 | 0.0125', '125'],
    ['本年收费金额（单位：千元）', '行政事业性收费 | 7.5', '0.75'],
    ['本年收费金额（单位：十万元）', '行政事业性收费 | 3.5', '35'],
    ['本年收费金额', '行政事业性收费（人民币元） | 800', '0.08'],
    ['本年收费金额（单位：元）', '行政事业性收费 | 12.5万元', '12.5'],
    ['本年收费金额（单位：万元）', '行政事业性收费 | 1.2亿元', '12000'],
    ['本年收费金额（单位：元）', '行政事业性收费 | 0', '0'],
    ['本年收费金额（单位：元）', '行政事业性收费 | 1', '0.0001'],
  ])('over or beside it: %s, %s is %s', async (head, row, wanted) => {
    for (const input of [
      { text: sectionTwo(withFee(head, row)) },
      { html: page('', withFee(head, row)) },
    ]) {
      const { texts, result } = await cells(input, 'proactive', fee);
      expect(texts).toEqual([wanted]);
      expect(hasNote(result, /单位/)).toBe(wanted !== '0');
    }
  });

  it.each([
    '<p>单位：元</p>',
    '<p>（金额单位：人民币元）</p>',
    '<p>单位：件、元</p>',
    '<p>（以元为单位）</p>',
    '<p>收费金额单位：元，其他单位：件</p>',
    '<p>单位：件、元（金额）</p>',
    '<p>（单位：数量（件）、金额（元））</p>',
  ])('above the table: %s', async (above) => {
    const rows = withFee('本年收费金额', '行政事业性收费 | 800');
    const { texts, result } = await cells({ html: page(above, rows) }, 'proactive', fee);
    expect(texts).toEqual(['0.08']);
    expect(hasNote(result, /以元为单位，已折算为 0\.08 万元/)).toBe(true);
  });

  it.each(['注：金额单位为元。', '（单位：元）'])('below the table: %s', async (below) => {
    const rows = withFee('本年收费金额', '行政事业性收费 | 800');
    const html = `${page('', rows)}<p>${below}</p>`;
    const { texts, result } = await cells({ html }, 'proactive', fee);
    expect(texts).toEqual(['0.08']);
    expect(hasNote(result, /以元为单位，已折算为 0\.08 万元/)).toBe(true);
  });

  it.each(['注：收费金额单位为元。', '备注：金额单位：元'])(
    'in the last line, where each cell is one: %s',
    async (below) => {
      const rows = [...withFee('本年收费金额', '行政事业性收费 | 800'), below];
      const text = sectionTwo(rows.map((line) => line.replaceAll(' | ', '\n')));
      const { texts } = await cells({ text }, 'proactive', fee);
      expect(texts).toEqual(['0.08']);
    },
  );

  it('left open where the head says another one', async () => {
    const rows = withFee('本年收费金额（单位：万元）', '行政事业性收费 | 800');
    const { texts, open } = await cells({ html: page('<p>单位：元</p>', rows) }, 'proactive', fee);
    expect(texts).toEqual(['']);
    expect(open[0]?.candidates?.map(({ value }) => value)).toEqual(['800', '0.08']);
  });

  it.each(['<p>单位：元宝镇人民政府</p>', '<p>填报单位：清源县</p>', '<p>单位：件</p>'])(
    'none in %s',
    async (above) => {
      const { texts } = await cells({ html: page(above, proactive) }, 'proactive', fee);
      expect(texts).toEqual(['12.5']);
    },
  );

  it.each([
    ['行政许可 | 21&#8201;345', '21345'],
    ['行政许可 | 1&#8239;021&#8239;345', '1021345'],
    ['行政许可 | 21 345', ''],
    ['行政许可 | 21&nbsp;345', ''],
    ['行政许可 | 120&nbsp;345', ''],
  ])('a number with spaces made for figures, and with others: %s', async (row, wanted) => {
    const html = page('', instead(proactive, '行政许可', row));
    expect((await cells({ html }, 'proactive', ['licensing/decisions'])).texts).toEqual([wanted]);
  });
});
