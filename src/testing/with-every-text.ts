import type { Draft } from '../report/annual-report';
import { emptyReport } from '../report/empty-report';
import type { Edition } from '../template/edition';

/** What only certain words may fill: ids and choices, not texts. */
const isChoice = (path: string): boolean => /(?:^|\/)(?:edition|kind|half)$/.test(path);

type Text = (path: string) => string;

function filled(value: unknown, path: string, text: Text): unknown {
  if (typeof value === 'string') return isChoice(path) ? value : text(path);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      filled(each, path === '' ? key : `${path}/${key}`, text),
    ]),
  );
}

/** A draft with every text there is replaced by path; a field added to the report later comes along by itself. */
export function withEveryText(edition: Edition, text: Text): Draft {
  const draft: Draft = {
    report: emptyReport(edition, 2026),
    lastYear: emptyReport(edition, 2025),
    confirmations: [],
  };
  const { report, lastYear } = filled(draft, '', text) as Draft;
  const confirmation = { check: 'content/other', message: text('message'), reason: text('reason') };
  return { report, ...(lastYear && { lastYear }), confirmations: [confirmation] };
}
