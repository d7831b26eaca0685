import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { gridOf } from '../../testing/grid-of';
import type { SourceGrid } from '../grid/source-grid';
import { readTable } from '../read-table';

const readingOf = (id: string, text: string) =>
  readTable({ id, grids: [gridOf(text)], beside: [] }, edition2021, true);
const read = (id: string, text: string) => {
  const reading = readingOf(id, text);
  const figures = (reading?.figures ?? []).map((each) => `${each.row}/${each.column} ${each.text}`);
  const notes = (reading?.notes ?? []).filter(({ code }) => code !== 'row-missing');
  return { figures, notes: notes.map(({ message, source }) => `${message}${source ?? ''}`) };
};

const requestHeads = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他';
const received = '一、本年新收政府信息公开申请数量';

describe('columns that the form has not', () => {
  it('are left out and named once, with what stands in them', () => {
    const { figures, notes } = read(
      'proactive',
      `信息内容|上年末有效件数|本年制发件数|本年废止件数|现行有效件数|备注
       规章|7|1|2|3|含修订1件
       行政规范性文件|8|4|5|6|9`,
    );
    expect(figures).toEqual([
      ...['rules/issued 1', 'rules/repealed 2', 'rules/inForce 3'],
      ...['normativeDocuments/issued 4', 'normativeDocuments/repealed 5'],
      'normativeDocuments/inForce 6',
    ]);
    expect(notes).toEqual([
      '表二多出“上年末有效件数”、“备注”一栏，格式中没有，未填入。7；8；含修订1件；9',
    ]);
  });

  it('may be the numbers of the lines, a sum within a group, or one that lies over a wider head below', () => {
    expect(
      read('requests', `序号|事项|${requestHeads}|小计|总计\n1|${received}|6|1|1|1|1|1|5|11`)
        .figures,
    ).toEqual(
      ['6', '1', '1', '1', '1', '1', '11'].map((n, at) => `received/${columns[at] ?? ''} ${n}`),
    );
    const { figures } = read(
      'proactive',
      `信息内容|2023年现行有效件数|本年制发件数|本年废止件数|现行有效件数
       规章|9|1|2|3
       信息内容|4*本年处理决定数量
       行政许可|4*77`,
    );
    expect(figures).toEqual([
      ...['rules/issued 1', 'rules/repealed 2', 'rules/inForce 3', 'licensing/decisions 77'],
    ]);
  });

  it('are told apart by nothing where a row lost a cell: its remark would be a figure', () => {
    const { figures } = read(
      'proactive',
      `信息内容|本年制发件数|本年废止件数|现行有效件数|备注
       规章|1|2|3|
       行政规范性文件|4|6|9`,
    );
    expect(figures).toEqual([]);
  });

  it('are not those whose head may be a damaged one of the form', () => {
    const rows = '规章|7|1|2|3';
    expect(
      read('proactive', `信息内容|本年件数|本年制发件数|取消数|现行有效件数\n${rows}`).figures,
    ).toEqual([]);
    // Both are of some year, and neither is the form's own.
    const years = '2023年现行有效件数|2024年现行有效件数';
    expect(
      read('proactive', `信息内容|本年制发件数|本年废止件数|${years}\n${rows}`).figures,
    ).toEqual([]);
  });

  it('take no figure with them that stands below another head', () => {
    const { figures } = read(
      'proactive',
      `信息内容|上年末有效件数|本年制发件数|本年废止件数|现行有效件数
       规章|9|1|2|3
       信息内容|本年处理决定数量|||
       行政许可|77|||`,
    );
    expect(figures).toEqual([
      ...['rules/issued 1', 'rules/repealed 2', 'rules/inForce 3', 'licensing/decisions 77'],
    ]);
  });

  it.each([
    ['信息内容|3*本年收费金额|单位\n行政事业性收费|3*47250|元', ['元']],
    ['信息内容|计量单位|3*本年收费金额\n行政事业性收费|（千元）|3*47250', ['千元']],
    ['信息内容|3*本年收费金额|单位\n行政事业性收费|3*47250|件', undefined],
  ])('may hold the unit of a figure: %s', (text, units) => {
    const above = '信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|2|3';
    const figures = readingOf('proactive', `${above}\n${text}`)?.figures ?? [];
    expect(figures.find(({ row }) => row === 'fees')).toEqual({
      ...{ row: 'fees', column: 'collectedWanYuan', text: '47250' },
      ...(units ? { units } : {}),
    });
  });
});

const columns = [
  ...['naturalPerson', 'enterprise', 'researchInstitute', 'welfareOrganization'],
  ...['legalServiceProvider', 'otherOrganization', 'allApplicants'],
];

describe('words for another year', () => {
  it('make another row and another column of what is known by its name', () => {
    const heads = '信息内容|4*本年处理决定数量';
    expect(
      read('proactive', `${heads}\n行政许可（上年）|4*7\n行政处罚（含去年立案）|4*5`).figures,
    ).toEqual(['penalties/decisions 5']);
    expect(read('proactive', '信息内容|4*上年处理决定数量\n行政许可|4*7').figures).toEqual([]);
  });
});

describe('a line of a text with the rest of broken figures', () => {
  const lines = (...rows: string[]) => {
    const grid: SourceGrid = {
      kind: 'grid',
      spans: false,
      rows: rows.map((row) => row.split(' ').map((text) => ({ text, colSpan: 1, rowSpan: 1 }))),
    };
    const reading = readTable({ id: 'requests', grids: [grid], beside: [] }, edition2021, true);
    return [
      reading?.figures.map(({ text }) => text).join(' '),
      reading?.open.map(({ row }) => row),
    ];
  };
  const heads = `事项 ${requestHeads.replace(/\|/g, ' ')} 总计`;
  it('leaves the row above open, unless that adds up', () => {
    expect(lines(heads, `${received} 44 9 1 2 6 2 66`, '1 6')).toEqual(['', ['received']]);
    expect(lines(heads, `${received} 44 9 1 2 6 2 64`, '（网络） 6')).toEqual([
      '44 9 1 2 6 2 64',
      [],
    ]);
  });
});

describe('heads that are all known', () => {
  it('give their order to a table of several blocks', () => {
    const { figures } = read(
      'proactive',
      `信息内容|现行有效件数|本年制发件数|本年废止件数\n规章|9|1|2`,
    );
    expect(figures).toEqual(['rules/inForce 9', 'rules/issued 1', 'rules/repealed 2']);
  });

  it('tell that a table was printed without its total, and no more than that', () => {
    const figuresOf = (heads: string) =>
      read('requests', `事项|${heads}\n${received}|6|1|1|1|1|2`).figures.length;
    expect(figuresOf(requestHeads)).toBe(6);
    expect(figuresOf(requestHeads.replace('其他', '总计'))).toBe(0);
    expect(figuresOf(requestHeads.replace('其他', '其'))).toBe(0);
  });
});
