import type { Draft } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { editionInForce } from '../../template/editions';

/** Reports are written from autumn on for the year that ends, in spring for the year before. */
function reportYear(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
}

export function newDraft(): Draft {
  const year = reportYear(new Date());
  return { report: emptyReport(editionInForce(year), year), confirmations: [] };
}
