import type { AnnualReport } from '../report/annual-report';
import { cellText } from '../report/cell-text';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { type Address, cellAt } from '../template/cells';
import { movesBetween } from '../template/counterparts';
import { type Edition, textsOf } from '../template/edition';
import { movedFigure } from './moved-figure';

/** A typed figure of the edition left. */
export interface LeftFigure {
  readonly address: Address;
  readonly text: string;
}
export interface JoinedFigure {
  readonly address: Address;
  readonly text: string;
  readonly of: readonly LeftFigure[];
}
export interface OpenFigure extends LeftFigure {
  /** Cells of the other edition among which the clerk has to choose. */
  readonly to: readonly Address[];
}

export interface SwitchedReport {
  readonly report: AnnualReport;
  /** Typed figures that have no place in the other edition. */
  readonly lost: readonly LeftFigure[];
  /** Figures that were added up, as the other edition has one line for theirs. */
  readonly joined: readonly JoinedFigure[];
  /** Figures that belong into one of several lines; none of them is filled in. */
  readonly open: readonly OpenFigure[];
  /** Narratives by section id that have no place there. */
  readonly lostSections: readonly string[];
}

function movedTables(report: AnnualReport, from: Edition, to: Edition) {
  const texts = new Map<Address, string>();
  const joined: JoinedFigure[] = [];
  const open: OpenFigure[] = [];
  const { moves, lost } = movesBetween(from, to);
  const typed = (addresses: readonly Address[]): LeftFigure[] =>
    addresses
      .map((address) => ({ address, text: cellText(report, address) }))
      .filter(({ text }) => text !== '');
  for (const move of moves) {
    const cell = cellAt(from, move.from[0] ?? '');
    if (!cell) continue;
    const moved = movedFigure(
      cell,
      move.from.map((address) => cellText(report, address)),
      move.to.length,
    );
    if (moved.kind === 'open')
      open.push(...typed(move.from).map((left) => ({ ...left, to: move.to })));
    else for (const address of move.to) texts.set(address, moved.text);
    const [address] = move.to;
    if (moved.kind === 'joined' && address !== undefined)
      joined.push({ address, text: moved.text, of: typed(move.from) });
  }
  return { texts, joined, open, lost: typed(lost) };
}

/** Moves a report to another edition of the form; what does not fit is listed, never dropped silently. */
export function switchEdition(report: AnnualReport, from: Edition, to: Edition): SwitchedReport {
  const { texts, ...rest } = movedTables(report, from, to);
  const empty = emptyReport(to, report.period.year);
  const sections = new Set(textsOf(to).map((section) => section.id));
  return {
    ...rest,
    report: {
      ...report,
      edition: to.id,
      period: empty.period,
      sections: Object.fromEntries(
        Object.keys(empty.sections).map((id) => [id, report.sections[id] ?? '']),
      ),
      tables: tablesFilled(to, (t, r, c) => texts.get(`${t}/${r}/${c}`) ?? ''),
    },
    lostSections: Object.keys(report.sections).filter(
      (id) => !sections.has(id) && report.sections[id] !== '',
    ),
  };
}
