import type { Draft } from '../report/annual-report';
import { readDraftContent, toDraftContent } from '../report/draft-file';
import type { Everything, KeptDraft, KeptVersion } from '../report/everything';
import { canonicalJson } from '../report/fingerprint';
import type { Connection, StoredDraft, StoredVersion } from './connection';

type Kept = Pick<Everything, 'drafts' | 'versions'>;

/** All readable drafts with their versions, the bin left out; how many could not be read. */
export async function allKept(connection: Connection): Promise<Kept & { unreadable: number }> {
  const [ids, records, versionIds, versionRecords] = await connection.use((db) => {
    const read = db.transaction(['drafts', 'versions']);
    const [drafts, versions] = [read.objectStore('drafts'), read.objectStore('versions')];
    return Promise.all([
      drafts.getAllKeys(),
      drafts.getAll(),
      versions.getAllKeys(),
      versions.getAll(),
    ]);
  });
  let unreadable = 0;
  const draftOf = (record: unknown): Draft | null => {
    const result = readDraftContent(record);
    if ('draft' in result) return result.draft;
    unreadable += 1;
    return null;
  };
  const drafts = records.flatMap((record, nth): KeptDraft[] => {
    const id = ids[nth];
    if (id === undefined || Object(record).removedAt !== undefined) return [];
    const draft = draftOf(record);
    const { name = '', savedAt } = record;
    return draft ? [{ id, name, savedAt, draft }] : [];
  });
  const here = new Set(drafts.map(({ id }) => id));
  const versions = versionRecords.flatMap((record, nth): KeptVersion[] => {
    const id = versionIds[nth];
    const { draftId, at, occasions } = record;
    if (id === undefined || !here.has(draftId)) return [];
    const draft = draftOf(record);
    return draft ? [{ id, draftId, at, occasions, draft }] : [];
  });
  return { drafts, versions, unreadable };
}

const textOf = (draft: Draft): string => canonicalJson(toDraftContent(draft));

function textOfRecord(record: unknown): string | null {
  const result = readDraftContent(record);
  return 'draft' in result ? textOf(result.draft) : null;
}

export interface Merged {
  readonly added: number;
  readonly skipped: number;
  /** Drafts that are here with other content: both are kept. */
  readonly doubled: number;
  readonly versions: number;
}

function draftRecord({ draft, name, savedAt }: KeptDraft): StoredDraft {
  const named = name === '' ? {} : { name };
  return { ...toDraftContent(draft), ...named, savedAt, revision: 1 };
}

function versionRecord({ draft, draftId, at, occasions }: KeptVersion): StoredVersion {
  return { ...toDraftContent(draft), draftId, at, occasions };
}

/** Adds what is not here yet in one step, overwriting nothing: it is all added, or nothing is. */
export function mergeKept(
  connection: Connection,
  kept: Kept,
  newId: () => string,
): Promise<Merged> {
  return connection.write(['drafts', 'versions'], async (write) => {
    const drafts = write.objectStore('drafts');
    const versions = write.objectStore('versions');
    const [ids, records, versionIds] = await Promise.all([
      drafts.getAllKeys(),
      drafts.getAll(),
      versions.getAllKeys(),
    ]);
    const taken = new Set(ids);
    const texts = new Set(records.map(textOfRecord));
    const merged = { added: 0, skipped: 0, doubled: 0, versions: 0 };
    const adding: Promise<unknown>[] = [];
    for (const each of kept.drafts) {
      const text = textOf(each.draft);
      if (taken.has(each.id) && texts.has(text)) {
        merged.skipped += 1;
        continue;
      }
      const isDouble = taken.has(each.id);
      const name = isDouble ? `${each.name || each.draft.report.agency.name}（导入）` : each.name;
      merged[isDouble ? 'doubled' : 'added'] += 1;
      const id = isDouble ? newId() : each.id;
      taken.add(id);
      texts.add(text);
      adding.push(drafts.add(draftRecord({ ...each, name }), id));
    }
    const known = new Set(versionIds);
    for (const each of kept.versions) {
      if (known.has(each.id) || !taken.has(each.draftId)) continue;
      known.add(each.id);
      merged.versions += 1;
      adding.push(versions.add(versionRecord(each), each.id));
    }
    await Promise.all(adding);
    return merged;
  });
}
