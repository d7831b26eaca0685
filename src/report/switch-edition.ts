import { type Address, cellAt, cellsOf } from '../template/cells';
import { type Edition, narrativesOf } from '../template/edition';
import type { AnnualReport } from './annual-report';
import { cellText } from './cell-text';
import { emptyReport, tablesFilled } from './empty-report';

/**
 * Rows that mean the same under another id. 2019 counted all of （六）其他处理 in one row; 2021 splits
 * it, and what is not told apart belongs to 3.其他. Nothing else has a counterpart under another id.
 */
const sameMeaning: Readonly<Record<string, string>> = {
  closed: 'closedOther',
};

export interface SwitchedReport {
  readonly report: AnnualReport;
  /** Typed figures that have no place in the other edition, with their texts. */
  readonly lost: readonly { readonly address: Address; readonly text: string }[];
  /** Narratives by section id that have no place there. */
  readonly lostSections: readonly string[];
}

/** Moves a report to another edition of the form; what does not fit is listed, never dropped silently. */
export function switchEdition(report: AnnualReport, from: Edition, to: Edition): SwitchedReport {
  const texts = new Map<Address, string>();
  const lost: { address: Address; text: string }[] = [];
  for (const { address, parts } of cellsOf(from)) {
    const text = cellText(report, address);
    if (parts.length > 0 || text === '') continue;
    const moved = address
      .split('/')
      .map((id) => sameMeaning[id] ?? id)
      .join('/');
    const target = [address, moved].find((each) => cellAt(to, each)?.parts.length === 0);
    if (target === undefined) lost.push({ address, text });
    else texts.set(target, text);
  }
  const empty = emptyReport(to, report.period.year);
  const sections = new Set(narrativesOf(to).map((section) => section.id));
  return {
    report: {
      ...report,
      edition: to.id,
      period: empty.period,
      sections: Object.fromEntries(
        Object.keys(empty.sections).map((id) => [id, report.sections[id] ?? '']),
      ),
      tables: tablesFilled(to, (t, r, c) => texts.get(`${t}/${r}/${c}`) ?? ''),
    },
    lost,
    lostSections: Object.keys(report.sections).filter(
      (id) => !sections.has(id) && report.sections[id] !== '',
    ),
  };
}
