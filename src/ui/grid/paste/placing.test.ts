import { expect, it } from 'vitest';
import { disputes } from '../../../template/editions/disputes';
import { proactive2021 } from '../../../template/editions/proactive-2021';
import { requests2021 } from '../../../template/editions/requests-2021';
import { layoutOf } from '../../../template/layout';
import type { TableTemplate } from '../../../template/table';
import { gridMapOf, printedColumns } from '../grid-map';
import { placeAcross } from './place-across';
import { placeByPosition, placeInInputs } from './place-figures';
import { placeByLabels } from './place-labelled';
import type { Placing } from './placing';
import { readTsv, type SourceCell } from './source-grid';

const at = (table: TableTemplate, short: string) =>
  gridMapOf(table).byAddress.get(`${table.id}/${short}`)!;

const shown = ({ placed }: Placing) =>
  placed.map(({ address, text }) => `${address.replace(/^\w+\//, '')}=${text}`);

/** The printed table as a spreadsheet copies it: spans leave blanks; figure n is n. */
function printed(table: TableTemplate): SourceCell[][] {
  const { rows, columns } = layoutOf(table);
  const starts = printedColumns(rows);
  let n = 0;
  return rows.map((row, r) => {
    const line: SourceCell[] = Array.from({ length: columns }, () => ({
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
  const placing = placeByPosition(readTsv('1\t2\t3\n4\t5\t9'), gridMapOf(requests2021), from);
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
  const placing = placeByPosition(readTsv('1\t1\t\t7\n2'), gridMapOf(requests2021), from);
  expect(placing.left).toEqual(['超出表格范围的 2 个数']);
});

it('passes over totals when the figures were copied without them', () => {
  const from = at(requests2021, 'closedOther/naturalPerson');
  const placing = placeInInputs(readTsv('1\n2'), gridMapOf(requests2021), from);
  expect(shown(placing)).toEqual(['closedOther/naturalPerson=1', 'carriedForward/naturalPerson=2']);
});

it('reads a row with its label, the figures after it', () => {
  const from = at(requests2021, 'received/naturalPerson');
  const tsv = '一、本年新收政府信息公开申请数量\t\t\t6\t1\t0\t0\t0\t0\t7';
  expect(shown(placeByLabels(readTsv(tsv), requests2021, from))).toEqual([
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
  const from = at(requests2021, 'received/naturalPerson');
  const tsv = '重复申请\t1\t2\t3\t4\t5\t6\n属于国家秘密\t6\t5\t4\t3\t2\t1';
  const found = shown(placeByLabels(readTsv(tsv), requests2021, from));
  expect(found).toHaveLength(12);
  expect(found).toContain('declinedRepeat/otherOrganization=6');
  expect(found).toContain('withheldStateSecret/naturalPerson=6');
});

it('begins at the active column when a labelled row has fewer figures', () => {
  const from = at(requests2021, 'received/enterprise');
  expect(shown(placeByLabels(readTsv('予以公开\t3'), requests2021, from))).toEqual([
    'disclosed/enterprise=3',
  ]);
});

it('follows heads that stand in another order', () => {
  const from = at(requests2021, 'received/naturalPerson');
  const tsv = '项目\t商业企业\t自然人\n（一）予以公开\t1\t2';
  expect(shown(placeByLabels(readTsv(tsv), requests2021, from)).sort()).toEqual([
    'disclosed/enterprise=1',
    'disclosed/naturalPerson=2',
  ]);
});

it('names the rows it does not know', () => {
  const from = at(requests2021, 'received/naturalPerson');
  const tsv = '（一）予以公开\t1\n咨询答复\t2\n（一）予以公开\t3';
  expect(placeByLabels(readTsv(tsv), requests2021, from).left).toEqual([
    '未能与本表对应：“咨询答复”、“（一）予以公开”（重复）',
  ]);
});

it.each([requests2021, proactive2021] as TableTemplate[])(
  'finds every cell of whole $name',
  (table) => {
    const from = gridMapOf(table).rows[0]![0]!;
    const placing = placeByLabels(printed(table), table, from);
    expect(shown(placing).sort()).toEqual(everyCell(table).sort());
    expect(placing.left).toEqual([]);
  },
);

it('finds every cell of whole 表四', () => {
  const placing = placeAcross(printed(disputes), disputes, gridMapOf(disputes));
  expect(shown(placing)).toEqual(everyCell(disputes));
  expect(placing.left).toEqual([]);
});
