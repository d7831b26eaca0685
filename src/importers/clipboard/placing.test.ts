import { expect, it } from 'vitest';
import { disputes } from '../../template/editions/disputes';
import { proactive2019 } from '../../template/editions/proactive-2019';
import { proactive2021 } from '../../template/editions/proactive-2021';
import { requests2019 } from '../../template/editions/requests-2019';
import { requests2021 } from '../../template/editions/requests-2021';
import { layoutOf } from '../../template/layout';
import type { TableTemplate } from '../../template/table';
import { gridMapOf, printedColumns } from '../../template/grid-map';
import { placeAcross } from './place-across';
import { placeByPosition, placeInInputs } from './place-figures';
import { LabelledRange, type Resolved } from './place-labelled';
import type { Placing } from './placing';
import type { FlatCell } from '../../tables/grid/flat-grid';
import { readClipboard } from './pasted';

const at = (table: TableTemplate, short: string) =>
  gridMapOf(table).byAddress.get(`${table.id}/${short}`)!;

const readTsv = (plain: string) => readClipboard({ plain, html: '' });
const flat = (tsv: string) => readTsv(tsv).flat;

const shown = ({ placed }: Placing) =>
  placed.map(({ address, text }) => `${address.replace(/^\w+\//, '')}=${text}`);

/** The printed table as a spreadsheet copies it: spans leave blanks; figure n is n. */
function printed(table: TableTemplate): FlatCell[][] {
  const { rows, columns } = layoutOf(table);
  const starts = printedColumns(rows);
  let n = 0;
  return rows.map((row, r) => {
    const line: FlatCell[] = Array.from({ length: columns }, () => ({
      text: '',
      covered: false,
    }));
    row.forEach(({ text, address }, c) => {
      line[starts[r]?.[c] ?? 0] = { text: address ? String(n++) : text, covered: false };
    });
    return line;
  });
}

/** Every cell of a table with its number in printed order. */
const everyCell = (table: TableTemplate) =>
  layoutOf(table)
    .rows.flat()
    .flatMap(({ address }) => address ?? [])
    .map((address, n) => `${address.replace(/^\w+\//, '')}=${n}`);

it('puts a block of figures to the right and down, totals on totals', () => {
  const from = at(requests2021, 'closedOther/legalServiceProvider');
  const placing = placeByPosition(flat('1\t2\t3\n4\t5\t9'), gridMapOf(requests2021), from);
  expect(shown(placing)).toEqual([
    'closedOther/legalServiceProvider=1',
    'closedOther/otherOrganization=2',
    'closedOther/allApplicants=3',
    'handled/legalServiceProvider=4',
    'handled/otherOrganization=5',
    'handled/allApplicants=9',
  ]);
  expect(placing.left).toEqual([]);
});

it('says how many figures lie beyond the table, blanks not counted', () => {
  const from = at(requests2021, 'carriedForward/otherOrganization');
  const placing = placeByPosition(flat('1\t1\t\t7\n2'), gridMapOf(requests2021), from);
  expect(placing.left).toEqual(['超出表格范围的 2 个数']);
});

it('passes over totals when the figures were copied without them', () => {
  const from = at(requests2021, 'closedOther/naturalPerson');
  const placing = placeInInputs(flat('1\n2'), gridMapOf(requests2021), from);
  expect(shown(placing)).toEqual(['closedOther/naturalPerson=1', 'carriedForward/naturalPerson=2']);
});

/** A labelled paste into the column of the active cell. */
const labelled = (table: TableTemplate, tsv: string, active = 'naturalPerson') =>
  new LabelledRange(table, readTsv(tsv), active);
const only = (range: LabelledRange, resolved: Resolved = {}) => {
  expect(range.ways).toHaveLength(1);
  return range.place(range.ways[0]!, resolved);
};
const filled = (placing: Placing) => shown(placing).filter((text) => !text.endsWith('='));

it('reads a row with its label, the figures after it', () => {
  const tsv = '一、本年新收政府信息公开申请数量\t\t\t6\t1\t0\t0\t0\t0\t7';
  expect(shown(only(labelled(requests2021, tsv)))).toEqual([
    'received/naturalPerson=6',
    'received/enterprise=1',
    'received/researchInstitute=0',
    'received/welfareOrganization=0',
    'received/legalServiceProvider=0',
    'received/otherOrganization=0',
    'received/allApplicants=7',
  ]);
});

it('reads rows in another order, six columns without 总计', () => {
  const tsv = '重复申请\t1\t2\t3\t4\t5\t6\n属于国家秘密\t6\t5\t4\t3\t2\t1';
  const found = shown(only(labelled(requests2021, tsv)));
  expect(found).toHaveLength(12);
  expect(found).toContain('declinedRepeat/otherOrganization=6');
  expect(found).toContain('withheldStateSecret/naturalPerson=6');
});

it('knows shortened and damaged labels as the reader of whole reports does', () => {
  const tsv = '2.其他法律行政止公开\t1\t0\t0\t0\t0\t0\t1\n1.逾期不补正\t2\t0\t0\t0\t0\t0\t2';
  expect(filled(only(labelled(requests2021, tsv)))).toEqual(
    expect.arrayContaining(['withheldByLaw/naturalPerson=1', 'closedNotClarified/naturalPerson=2']),
  );
});

it('begins at the active column when a labelled row has fewer figures', () => {
  const range = labelled(requests2021, '予以公开\t3', 'enterprise');
  expect(shown(only(range))).toEqual(['disclosed/enterprise=3']);
});

it('places no figure of a row that is wider than the columns from the active one on', () => {
  const placing = only(labelled(requests2021, '予以公开\t3\t4\t5', 'otherOrganization'));
  expect(placing.placed).toEqual([]);
  expect(placing.left).toEqual(['“予以公开”的数字与各列对不上']);
});

it('asks which columns are meant where blanks leave more than one way', () => {
  const range = labelled(requests2021, '予以公开\t\t1\t0\t0\t0\t0\t2');
  expect(range.ways).toEqual(['all', 'inputs', 'active']);
  expect(filled(range.place('all', {}))).toContain('disclosed/allApplicants=2');
  expect(filled(range.place('inputs', {}))).toContain('disclosed/otherOrganization=2');
});

it('follows heads that stand in another order', () => {
  const tsv = '项目\t商业企业\t自然人\n（一）予以公开\t1\t2';
  expect(shown(only(labelled(requests2021, tsv))).sort()).toEqual([
    'disclosed/enterprise=1',
    'disclosed/naturalPerson=2',
  ]);
});

it('places nothing of a row with a figure beside the heads', () => {
  const tsv = '项目\t自然人\t商业企业\n（一）予以公开\t1\t2\t3';
  const placing = only(labelled(requests2021, tsv));
  expect(placing.placed).toEqual([]);
  expect(placing.left).toEqual(['“（一）予以公开”的数字与各列对不上']);
});

it('places nothing under heads of another edition', () => {
  const tsv = '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t1\t2\t3';
  const placing = only(labelled(proactive2021, tsv, 'issued'));
  expect(placing.placed).toEqual([]);
  expect(placing.left).toEqual(['“规章”的数字与各列对不上']);
});

it('leaves rows it does not know, and rows that contradict each other, to the clerk', () => {
  const tsv = '（一）予以公开\t1\n咨询答复\t2\n（一）予以公开\t3\n重复申请\t4';
  const range = labelled(requests2021, tsv);
  expect(range.open).toEqual([
    { key: 0, label: '“（一）予以公开”', figures: '1', why: '同一行出现多次且数字不同' },
    { key: 1, label: '“咨询答复”', figures: '2', why: '行名不在本表之内或无法识别' },
    { key: 2, label: '“（一）予以公开”', figures: '3', why: '同一行出现多次且数字不同' },
  ]);
  expect(shown(only(range))).toEqual(['declinedRepeat/naturalPerson=4']);
  expect(shown(only(range, { 1: 'closedOther', 2: 'disclosed' }))).toEqual([
    'closedOther/naturalPerson=2',
    'disclosed/naturalPerson=3',
    'declinedRepeat/naturalPerson=4',
  ]);
});

it('takes a row without a name by its place only where that is certain, and says so', () => {
  const tsv = '（一）予以公开\t1\n（二）卩分公升\t2\n1.属于国家秘密\t3';
  const placing = only(labelled(requests2021, tsv));
  expect(shown(placing)).toContain('partlyDisclosed/naturalPerson=2');
  expect(placing.notes).toEqual([
    '行名“（二）卩分公升”无法识别，按所在位置认作“三、本年度办理结果（二）部分公开（区分处理的，只计这一情形，不计其他情形）”，请核对。',
  ]);
});

const tsvOf = (rows: readonly (readonly FlatCell[])[]) =>
  rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');

it.each([requests2021, requests2019, proactive2021, proactive2019] as TableTemplate[])(
  'finds every cell of whole $name',
  (table) => {
    const placing = only(labelled(table, tsvOf(printed(table))));
    expect(shown(placing).sort()).toEqual(everyCell(table).sort());
    expect(placing.left).toEqual([]);
  },
);

it('finds every cell of whole 表四', () => {
  const placing = placeAcross(printed(disputes), disputes, gridMapOf(disputes));
  expect(shown(placing)).toEqual(everyCell(disputes));
  expect(placing.left).toEqual([]);
});

it('places neither of two figures that claim one cell of 表四', () => {
  const source = flat('行政复议\t\n结果维持\t结果维持\n1\t2');
  const placing = placeAcross(source, disputes, gridMapOf(disputes));
  expect(placing.placed).toEqual([]);
  expect(placing.left).toEqual(['未能与本表对应的 2 个数']);
});

it('goes by the totals where a span of the heads is wrong', () => {
  const cells = (names: readonly string[]) => names.map((name) => `<td>${name}</td>`).join('');
  const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
  const html = `<table>
    <tr><td rowspan="3">申请人情况</td><td colspan="3">申请人情况</td></tr>
    <tr><td rowspan="2">自然人</td><td>法人或其他组织</td><td rowspan="2">总计</td></tr>
    <tr>${cells(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'])}</tr>
    ${labels.map((label) => `<tr><td>${label}</td>${cells(['5', '1', '4', '2', '0', '3', '15'])}</tr>`).join('')}
    </table>`;
  const range = new LabelledRange(requests2021, readClipboard({ plain: '', html }), '');
  expect(shown(range.place('all', {})).slice(0, 7)).toEqual([
    ...['received/naturalPerson=5', 'received/enterprise=1', 'received/researchInstitute=4'],
    ...['received/welfareOrganization=2', 'received/legalServiceProvider=0'],
    ...['received/otherOrganization=3', 'received/allApplicants=15'],
  ]);
});
