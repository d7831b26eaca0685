import { differences, type Difference } from './differences';
import type { ReadResult } from './read-result';
import type { AnnualReport, Publication } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { sectionName } from '../report/place';
import { switchEdition } from '../calc/switch-edition';
import { type Address, cellAt } from '../template/cells';
import { editionById } from '../template/editions';
import { figureIn, joinedFigure, openFigure } from '../calc/switched-figures';

/** What the file would make of the draft, and what of it has no place there. */
export interface Incoming {
  /** The file's report in its own edition, with what the clerk resolved by hand. */
  readonly read: AnnualReport;
  /** The draft as it is, moved to the file's edition while nothing is typed into its tables. */
  readonly before: AnnualReport;
  readonly after: AnnualReport;
  readonly changes: readonly Difference[];
  /** Figures and texts of the file that the draft's edition has no place for. */
  readonly homeless: readonly string[];
}

const isUntouched = (report: AnnualReport): boolean =>
  Object.values(report.tables).every((rows) =>
    Object.values(rows).every((columns) => Object.values(columns).every((text) => text === '')),
  );

/** Cells the clerk resolved by hand go over what was read. */
function withResolved(report: AnnualReport, resolved: Readonly<Record<Address, string>>) {
  const edition = editionById(report.edition);
  const known = Object.entries(resolved).filter(
    ([address]) => edition && cellAt(edition, address)?.parts.length === 0,
  );
  return withCells(report, Object.fromEntries(known));
}

const withoutPlace = (text: string): string => `当前草稿的格式中没有对应位置，未导入：${text}`;

export function incomingOf(
  draft: AnnualReport,
  result: ReadResult,
  resolved: Readonly<Record<Address, string>>,
): Incoming {
  const read = withResolved(result.report, resolved);
  const [from, to] = [editionById(read.edition), editionById(draft.edition)];
  if (!from || !to) throw new Error(`no edition ${read.edition} or ${draft.edition}`);
  if (from === to)
    return { read, before: draft, after: read, changes: differences(draft, read), homeless: [] };
  if (isUntouched(draft)) {
    const before = switchEdition(draft, to, from).report;
    return { read, before, after: read, changes: differences(before, read), homeless: [] };
  }
  const moved = switchEdition(read, from, to);
  const homeless = [
    ...moved.lost.map(({ address, text }) => withoutPlace(figureIn(from, address, text))),
    ...moved.open.map((each) => `未导入：${openFigure(from, to, each)}`),
    ...moved.joined.map((each) => `按合计导入：${joinedFigure(to, each)}`),
    ...moved.lostSections.map((id) => withoutPlace(sectionName(from, id))),
  ];
  const after = moved.report;
  return { read, before: draft, after, changes: differences(draft, after), homeless };
}

/** What the file says for the website goes over the draft's; where it says nothing the draft's stays. */
export function joinedPublication(draft: AnnualReport, read: AnnualReport): Publication {
  const said = Object.entries(read.publication).filter(
    ([, text]: [string, string]) => text.trim() !== '',
  );
  return { ...draft.publication, ...(Object.fromEntries(said) as Partial<Publication>) };
}
