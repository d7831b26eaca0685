import { addDecimals } from '../calc/decimal';
import { type Figures, printedFigure } from '../calc/figures';
import { yearChange } from '../calc/year-change';
import type { CheckInput } from '../checks/check';
import { lastYearOf } from '../checks/years/comparable';
import { type Address, addressOf } from '../template/cells';
import type { TableBlock, TableCell } from './block';

const applicants = (row: string): readonly Address[] => [
  addressOf('requests', row, 'allApplicants'),
];

/** What a leader asks of two years, in the order of the form. */
const compared: readonly (readonly [label: string, addresses: readonly Address[]])[] = [
  ['规范性文件制发', ['proactive/normativeDocuments/issued']],
  ['规范性文件现行有效', ['proactive/normativeDocuments/inForce']],
  ['行政许可', ['proactive/licensing/decisions']],
  ['行政处罚', ['proactive/penalties/decisions']],
  ['行政强制', ['proactive/compulsion/decisions']],
  ['收费（万元）', ['proactive/fees/collectedWanYuan']],
  ['新收申请', applicants('received')],
  ['上年结转', applicants('carriedOver')],
  ['办理结果总计', applicants('handled')],
  ['结转下年度', applicants('carriedForward')],
  ['行政复议', ['disputes/reconsideration/total']],
  [
    '行政诉讼',
    ['disputes/litigationDirect/total', 'disputes/litigationAfterReconsideration/total'],
  ],
];

const heads = ['项目', '今年', '上年', '增减'] as const;
const widthsMm = [34, 17, 17, 17] as const;

const cell = (role: TableCell['role'], text: string): TableCell => ({
  role,
  text,
  colSpan: 1,
  rowSpan: 1,
});

/** The sum as it is printed; '—' while a part is missing. */
function printed(figures: Figures, addresses: readonly Address[]): string {
  const texts = addresses.map((address) => printedFigure(figures.at(address)));
  return texts.every((text) => /^-?\d+(?:\.\d+)?$/.test(text)) ? addDecimals(texts) : '—';
}

/** 今年 上年 增减 of the figures both years' forms have; null where no last year can be compared. */
export function yearsTable(input: CheckInput): TableBlock | null {
  const last = lastYearOf(input)?.figures;
  if (!last) return null;
  const lines = compared.flatMap(([label, addresses]) => {
    if (!addresses.every((each) => input.figures.has(each) && last.has(each))) return [];
    const [now, before] = [printed(input.figures, addresses), printed(last, addresses)];
    return [[label, now, before, yearChange(now, before) || '—']];
  });
  if (lines.length === 0) return null;
  const half = Math.ceil(lines.length / 2);
  const line = (texts: readonly string[] = heads.map(() => '')) =>
    texts.map((text, at) => cell(at === 0 ? 'rowHead' : 'input', text));
  return {
    kind: 'table',
    id: 'years',
    caption: '与上年相比',
    columnWidthsMm: [...widthsMm, ...widthsMm],
    labelColumns: 1,
    isText: true,
    headRows: 0,
    rows: [
      [...heads, ...heads].map((text) => cell('columnHead', text)),
      ...lines.slice(0, half).map((left, at) => [...line(left), ...line(lines[half + at])]),
    ],
  };
}
