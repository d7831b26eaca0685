import { figuresOf, printedFigure } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import type { Address } from '../template/cells';
import { editionById } from '../template/editions';
import { addDecimals } from '../calc/decimal';

/** The figures a reviewer looks at first. Several addresses are added. */
export interface KeyFigure {
  readonly id: string;
  readonly label: string;
  readonly addresses: readonly Address[];
}

export const keyFigures = [
  { id: 'received', label: '新收申请', addresses: ['requests/received/allApplicants'] },
  { id: 'carriedOver', label: '上年结转', addresses: ['requests/carriedOver/allApplicants'] },
  { id: 'handled', label: '办理结果', addresses: ['requests/handled/allApplicants'] },
  { id: 'carriedForward', label: '结转下年', addresses: ['requests/carriedForward/allApplicants'] },
  {
    id: 'normativeIssued',
    label: '规范性文件制发',
    addresses: ['proactive/normativeDocuments/issued'],
  },
  {
    id: 'normativeInForce',
    label: '规范性文件现行有效',
    addresses: ['proactive/normativeDocuments/inForce'],
  },
  { id: 'licensing', label: '行政许可', addresses: ['proactive/licensing/decisions'] },
  { id: 'penalties', label: '行政处罚', addresses: ['proactive/penalties/decisions'] },
  { id: 'compulsion', label: '行政强制', addresses: ['proactive/compulsion/decisions'] },
  { id: 'fee', label: '行政事业性收费（万元）', addresses: ['proactive/fees/collectedWanYuan'] },
  { id: 'reconsideration', label: '行政复议', addresses: ['disputes/reconsideration/total'] },
  {
    id: 'litigation',
    label: '行政诉讼',
    addresses: ['disputes/litigationDirect/total', 'disputes/litigationAfterReconsideration/total'],
  },
] as const satisfies readonly KeyFigure[];

export type KeyFigureId = (typeof keyFigures)[number]['id'];

/** As printed; null where the figure is not settled or the report's edition has no such cell. */
export function keyFiguresOf(report: AnnualReport): Record<KeyFigureId, string | null> {
  const edition = editionById(report.edition);
  const figures = edition ? figuresOf(edition, report.tables) : null;
  const values = keyFigures.map(({ id, addresses }) => {
    const texts = addresses.map((address) =>
      figures?.has(address) ? printedFigure(figures.at(address)) : '',
    );
    return [id, texts.includes('') ? null : addDecimals(texts)];
  });
  return Object.fromEntries(values) as Record<KeyFigureId, string | null>;
}
