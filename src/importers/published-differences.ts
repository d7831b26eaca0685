import { figuresOf } from '../calc/figures';
import { differences } from './differences';
import type { ReadResult } from './read-result';
import type { AnnualReport } from '../report/annual-report';
import { placeName } from '../template/labels';
import { cellsOf } from '../template/cells';
import { editionById } from '../template/editions';

export interface PublishedDifference {
  readonly id: string;
  readonly label: string;
  /** What the draft says, and what can be read on the page; '' for nothing. */
  readonly draft: string;
  readonly page: string;
}

function totalDifferences(draft: AnnualReport, { printedTotals }: ReadResult) {
  const edition = editionById(draft.edition);
  if (!edition) return [];
  const figures = figuresOf(edition, draft.tables);
  return cellsOf(edition).flatMap((cell): PublishedDifference[] => {
    const page = printedTotals[cell.address];
    const total = figures.number(cell.address);
    if (page === undefined || total === null || Number(page) === total) return [];
    const label = placeName(cell);
    return [{ id: `total:${cell.address}`, label, draft: String(total), page }];
  });
}

/**
 * Where a published page says something else than the draft it was made from: what can be seen on it,
 * not the data it carries. The contact stands in the preface; a page that does not repeat it is right.
 */
export function publishedDifferences(
  draft: AnnualReport,
  result: ReadResult,
): PublishedDifference[] {
  const edition = editionById(draft.edition);
  const cells = new Map(
    (edition ? cellsOf(edition) : []).map((cell) => [cell.address, placeName(cell)]),
  );
  const seen = differences(draft, result.visible).filter(
    ({ id, after }) => !(id.startsWith('field:contact/') && after === ''),
  );
  return [
    ...seen.map((each) => ({
      id: each.id,
      label: (each.place.kind === 'cell' ? cells.get(each.place.address) : undefined) ?? each.label,
      draft: each.before.trim(),
      page: each.after.trim(),
    })),
    ...totalDifferences(draft, result),
  ];
}
