import type { Draft } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { edition2021 } from '../../template/editions/edition-2021';

/** Reports are written from autumn on for the year that ends, in spring for the year before. */
function reportYear(today: Date): number {
  return today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
}

export const newDraft = (): Draft => ({
  report: emptyReport(edition2021, reportYear(new Date())),
  confirmations: [],
});
