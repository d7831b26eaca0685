import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { read } from '../importers/read';
import { ReadError } from '../importers/read-error';
import { cellText, withCells } from '../report/cell-text';
import { tablesFilled } from '../report/empty-report';
import { edition2021 } from '../template/editions/edition-2021';
import { zeroReport } from '../testing/report-from';
import {
  type MadeCell,
  type MadeSheet,
  madeWorkbook,
  madeWorkbookParts,
  packedParts,
} from '../testing/workbook';
import { formSheet } from './form-sheet';

let next = 1001;
const numbered = {
  ...zeroReport(edition2021, 2024),
  tables: tablesFilled(edition2021, () => String(next++)),
};
const blocks = reportBlocks(edition2021, numbered);
const tables = blocks.filter((block) => block.kind === 'table');
const sheet: MadeSheet = formSheet(blocks);

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError);
    return (error as ReadError).message;
  }
  return 'was read';
}
const of = (xml: string, attributes = ''): MadeCell => ({ xml, attributes });

describe('a report on sheets', () => {
  it('with its title, its texts and its tables one below the other', async () => {
    const { kind, report, notes } = await read(madeWorkbook([sheet]));
    expect(kind).toBe('xlsx');
    expect(report).toEqual(numbered);
    expect(notes.filter(({ open }) => open)).toEqual([]);
  });

  it.each([
    ['a sheet for each table', tables.map((table) => formSheet([table]))],
    ['one sheet, no empty row between', [formSheet(tables)]],
    [
      'one sheet, an empty row between',
      [
        {
          rows: tables.flatMap((table) => [...formSheet([table]).rows, []]),
          merges: tables.flatMap((_, at) => {
            const above = tables.slice(0, at).reduce((sum, { rows }) => sum + rows.length + 1, 0);
            return (formSheet(tables.slice(at, at + 1)).merges ?? []).map((ref) =>
              ref.replace(/\d+/g, (row) => String(Number(row) + above)),
            );
          }),
        },
      ],
    ],
    ['no cell merged', tables.map((table) => ({ rows: formSheet([table]).rows }))],
    [
      'a column and rows in front',
      tables.map((table) => ({
        rows: [[], [], ...formSheet([table]).rows.map((row) => [null, ...row])],
      })),
    ],
  ])('tables only: %s', async (_, sheets) => {
    const { report, notes } = await read(madeWorkbook(sheets));
    expect(report.tables).toEqual(numbered.tables);
    const open = notes.filter((note) => note.open).map(({ code }) => code);
    expect(open).toEqual(['year-missing', 'agency-missing']);
  });

  it('a sheet is named like its table; who filled it in stands around it', async () => {
    const [table] = tables.slice(1);
    const { rows, merges = [] } = formSheet(table ? [table] : []);
    const named = {
      name: '三、收到和处理政府信息公开申请情况',
      rows: [
        ['清源县石桥镇人民政府2024年政府信息公开工作年度报告'],
        ['填报单位：清源县石桥镇人民政府', null, null, '单位：件'],
        ...rows,
        ['填表人：某某', null, '审核人：某某', null, '2025年1月10日'],
      ],
      merges: merges.map((ref) => ref.replace(/\d+/g, (row) => String(Number(row) + 2))),
    };
    const { report, notes } = await read(madeWorkbook([named]));
    expect(report.tables['requests']).toEqual(numbered.tables['requests']);
    expect(report.agency.name).toBe('清源县石桥镇人民政府');
    expect(report.period.year).toBe(2024);
    expect(notes.filter(({ open, table: id }) => open && id !== undefined)).toEqual([]);
  });

  it('empty cells stay blank, also a whole row and a whole column of them', async () => {
    const addresses = ['naturalPerson', 'enterprise', 'otherOrganization'].map(
      (column) => `requests/received/${column}`,
    );
    const all = Object.keys(numbered.tables['requests'] ?? {}).map(
      (row) => `requests/${row}/researchInstitute`,
    );
    const blank = withCells(
      numbered,
      Object.fromEntries([...addresses, ...all].map((address) => [address, ''])),
    );
    const { report } = await read(madeWorkbook([formSheet(reportBlocks(edition2021, blank))]));
    expect(report.tables).toEqual(blank.tables);
  });
});

describe('packages of other programs', () => {
  const parts = madeWorkbookParts([sheet]);
  const same = async (changed: Record<string, string>) => {
    expect((await read(packedParts(changed))).report).toEqual(numbered);
  };
  it('with a prefix for every name', async () => {
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        /^xl\/[^_]/.test(name)
          ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(/xmlns=/, 'xmlns:x=')
          : xml,
      ]),
    );
    await same(prefixed);
  });

  it('with targets from the root, and names with backslashes', async () => {
    const { 'xl/_rels/workbook.xml.rels': links = '', ...others } = parts;
    await same({
      ...others,
      'xl/_rels/workbook.xml.rels': links.replace('Target="', 'Target="/xl/'),
    });
    await same(
      Object.fromEntries(
        Object.entries(parts).map(([name, xml]) => [name.replace(/\//g, '\\'), xml]),
      ),
    );
  });

  it('with no relationships at all, and with the namespaces of Strict', async () => {
    await same(Object.fromEntries(Object.entries(parts).filter(([name]) => !/_rels/.test(name))));
    await same(
      Object.fromEntries(
        Object.entries(parts).map(([name, xml]) => [
          name,
          xml
            .replace(
              /http:\/\/schemas[^"]*spreadsheetml[^"]*main/g,
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replace(/http:\/\/schemas[^"]*2006\/relationships(?=")/g, (address) =>
              address.includes('package')
                ? address
                : 'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        ]),
      ),
    );
  });

  it('with cells and rows that do not say where they stand', async () => {
    const bare = parts['xl/worksheets/sheet1.xml'] ?? '';
    const { rows, merges } = sheet;
    const full = rows.map((row) => Array.from({ length: 15 }, (_, at) => row[at] ?? of('')));
    const { 'xl/worksheets/sheet1.xml': filled = '' } = madeWorkbookParts([
      { rows: full, ...(merges ? { merges } : {}) },
    ]);
    expect(bare).not.toBe('');
    await same({ ...parts, 'xl/worksheets/sheet1.xml': filled.replace(/ r="[A-Z]*\d+"/g, '') });
  });
});

describe('what is no report of one agency is refused by its name', () => {
  const figures = (n: number) => [n, n + 1, n + 2];
  it('a list of units', async () => {
    const rows = [
      ['2024年政府信息公开情况汇总表'],
      ['单位', '新收', '办结', '结转'],
      ...['石桥镇', '柳林乡', '财政局'].map((unit, at) => [unit, ...figures(at)]),
    ];
    expect(await refusal(madeWorkbook([{ name: '汇总', rows }]))).toBe(
      '工作表“汇总”是多个单位的汇总表，不是一份年度报告，请导入各单位自己的报告。',
    );
  });

  it('units as columns of the form', async () => {
    const units = ['石桥镇', '柳林乡', '白沙镇', '财政局', '教育局', '民政局', '卫健局'];
    const rows = [
      ['项目', null, ...units],
      ['一、本年新收政府信息公开申请数量', null, 1, 2, 3, 4, 5, 6, 7],
      ['二、上年结转政府信息公开申请数量', null, 1, 2, 3, 4, 5, 6, 7],
    ];
    expect(await refusal(madeWorkbook([{ rows }]))).toContain('多个单位的汇总表');
  });

  it('a report of each unit, sheet by sheet', async () => {
    const other = formSheet(reportBlocks(edition2021, zeroReport(edition2021, 2024)));
    expect(
      await refusal(
        madeWorkbook([
          { ...sheet, name: '石桥' },
          { ...other, name: '柳林' },
        ]),
      ),
    ).toBe(
      '工作表“石桥”和“柳林”中同一张表有两份，数字不同，不是一份年度报告，请只保留一份，保存后再导入。',
    );
  });

  it('not sheets named by years: that of the report is read, the others are told', async () => {
    const { rows, merges = [] } = formSheet(
      reportBlocks(edition2021, zeroReport(edition2021, 2024)),
    );
    const old = { rows: rows.slice(1), merges, name: '2023年' };
    const own = { ...sheet, name: '2024年' };
    for (const sheets of [
      [old, own],
      [own, old],
    ]) {
      const { report, notes } = await read(madeWorkbook(sheets));
      expect(report.tables).toEqual(numbered.tables);
      const told = notes.map(({ message }) => message);
      expect(told).toContain('工作表“2023年”是其他年度的同样的表，未读入，请核对。');
    }
  });

  it('a workbook that is no report, an empty one, half a one', async () => {
    expect(
      await refusal(madeWorkbook([{ rows: [['采购清单'], ['名称', '数量'], ['纸', 3]] }])),
    ).toBe('未找到年度报告的标题、章节或表格，请核对文件。');
    expect(await refusal(madeWorkbook([{ rows: [] }]))).toBe('没有可读取的文字。');
    const { 'xl/worksheets/sheet1.xml': xml = '', ...others } = madeWorkbookParts([sheet]);
    expect(await refusal(packedParts({ ...others, 'xl/workbook.xml': '' }))).toBe(
      '没有可读取的文字。',
    );
    const twice = xml.replace(/(<c r="A1"[^]*?<\/c>)/, '$1$1');
    expect(
      await refusal(
        packedParts({
          ...others,
          'xl/workbook.xml': madeWorkbookParts([sheet])['xl/workbook.xml'] ?? '',
          'xl/worksheets/sheet1.xml': twice,
        }),
      ),
    ).toBe(
      '表格文件已损坏或不完整，无法打开，请重新取得该文件，或用 WPS/Excel 打开后另存为 .xlsx 再导入。',
    );
  });
});

describe('a figure that is none stays open', () => {
  it.each([
    ['an error', of('<v>#REF!</v>', 't="e"')],
    ['a formula that was never computed', of('<f>B9</f>')],
    ['a truth', of('<v>1</v>', 't="b"')],
    ['a part of one', 2.5],
  ])('%s', async (_, odd) => {
    const { rows, merges = [] } = formSheet(blocks);
    const at = rows.findIndex((row) =>
      row.includes(Number(cellText(numbered, 'requests/received/enterprise'))),
    );
    const changed = rows.map((row, r) =>
      r === at
        ? row.map((cell) =>
            cell === Number(cellText(numbered, 'requests/received/enterprise')) ? odd : cell,
          )
        : row,
    );
    const { report, notes } = await read(madeWorkbook([{ rows: changed, merges }]));
    const expected = withCells(numbered, { 'requests/received/enterprise': '' });
    expect(report.tables['requests']).toEqual(expected.tables['requests']);
    expect(notes.some(({ open }) => open)).toBe(true);
  });
});
