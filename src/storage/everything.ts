import type { Draft } from '../report/annual-report';
import { toDraftContent } from '../report/draft-content';
import { readDraftContent } from '../report/draft-file';
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
    if (id === undefined || record.removedAt !== undefined) return [];
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

/** Which of the drafts to add, under which id and name, told by what is here already. */
function draftsToAdd(
  drafts: readonly KeptDraft[],
  here: { readonly ids: readonly string[]; readonly texts: ReadonlySet<string | null> },
  newId: () => string,
): { adding: KeptDraft[]; doubled: number } {
  const taken = new Set(here.ids);
  const texts = new Set(here.texts);
  const adding: KeptDraft[] = [];
  let doubled = 0;
  for (const each of drafts) {
    const text = textOf(each.draft);
    const isTaken = taken.has(each.id);
    if (isTaken && texts.has(text)) continue;
    const name = `${each.name || each.draft.report.agency.name}（导入）`;
    const added = isTaken ? { ...each, name, id: newId() } : each;
    adding.push(added);
    taken.add(added.id);
    texts.add(text);
    if (isTaken) doubled += 1;
  }
  return { adding, doubled };
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
    const ids = await drafts.getAllKeys();
    const records = await drafts.getAll();
    const here = { ids, texts: new Set(records.map(textOfRecord)) };
    const { adding, doubled } = draftsToAdd(kept.drafts, here, newId);
    const known = new Set(await versions.getAllKeys());
    const added = kept.versions.filter(({ id }) => !known.has(id) && known.add(id));
    for (const each of adding) await drafts.add(draftRecord(each), each.id);
    for (const each of added) await versions.add(versionRecord(each), each.id);
    return {
      added: adding.length - doubled,
      skipped: kept.drafts.length - adding.length,
      doubled,
      versions: added.length,
    };
  });
}
