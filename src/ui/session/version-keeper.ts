import type { Draft } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { canonicalJson } from '../../report/fingerprint';
import type { Connection } from '../../storage/connection';
import { VersionStorage } from '../../storage/versions';
import { editionById } from '../../template/editions';
import { newId } from './new-id';

const hour = 3600 * 1000;

/** A blank sheet is no version. */
function isBlank({ report }: Draft): boolean {
  const edition = editionById(report.edition);
  if (!edition) return false;
  const { period } = report;
  return canonicalJson({ ...emptyReport(edition, period.year), period }) === canonicalJson(report);
}

/** One after the other, and no two at the same moment: their order is their history. */
let last: Promise<unknown> = Promise.resolve();
let lastAt = 0;

export function keepVersion(
  connection: Connection,
  draftId: string,
  draft: Draft,
  occasion: string,
): Promise<void> {
  if (isBlank(draft)) return Promise.resolve();
  lastAt = Math.max(Date.now(), lastAt + 1);
  const version = { id: newId(), draftId, draft, at: lastAt, occasion };
  const kept = last.then(() => new VersionStorage(connection).keep(version));
  last = kept.catch(() => undefined);
  return kept;
}

/** When the newest version of each draft was kept, or its work began in this window. */
const since = new Map<string, number>();

/** Keeps a version when an hour has passed since the last one, or since the work began. */
export async function keepHourly(
  connection: Connection,
  draftId: string,
  draft: Draft,
  /** When it was saved: this code may have been loaded long after. */
  now: number,
): Promise<void> {
  const known = since.get(draftId);
  if (known === undefined) {
    since.set(draftId, now);
    const newest = await new VersionStorage(connection).newestAt(draftId);
    if (newest !== null) since.set(draftId, newest);
    return;
  }
  if (now - known < hour) return;
  since.set(draftId, now);
  try {
    await keepVersion(connection, draftId, draft, '填写满一小时');
  } catch (error) {
    since.set(draftId, known);
    throw error;
  }
}
