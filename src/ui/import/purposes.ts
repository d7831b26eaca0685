import type { AnnualReport } from '../../report/annual-report';
import { isBlankReport } from '../../report/untouched';

export type Purpose = 'into-draft' | 'new-from-last-year' | 'attach-last-year';

export const purposes: readonly { id: Purpose; label: string; hint: string }[] = [
  { id: 'into-draft', label: '导入到当前草稿', hint: '逐项比较，勾选的内容写入当前草稿' },
  {
    id: 'new-from-last-year',
    label: '以上年报告新建',
    hint: '带入机关、联系方式、各段文字和上年结转，数字留空待填；上年报告留作对照',
  },
  {
    id: 'attach-last-year',
    label: '仅作上年对照',
    hint: '当前草稿不变，用于核对上年结转、现行有效件数等',
  },
];

export function isOtherAgency(draft: AnnualReport, file: AnnualReport): boolean {
  const [own, other] = [draft.agency.name.trim(), file.agency.name.trim()];
  return own !== '' && other !== '' && own !== other;
}

/** The use that harms nothing: another agency's report never goes into this draft unasked. */
export function purposeFor(draft: AnnualReport, file: AnnualReport): Purpose {
  const [own, year] = [draft.period.year, file.period.year];
  const isEarlier = year !== null && own !== null && year < own;
  if (isOtherAgency(draft, file)) return 'new-from-last-year';
  if (!isEarlier) return 'into-draft';
  // A draft that was started goes on, beside its last year.
  return year === own - 1 && draft.agency.name.trim() !== '' && !isBlankReport(draft)
    ? 'attach-last-year'
    : 'new-from-last-year';
}
