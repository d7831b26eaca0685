import type { Draft } from '../report/annual-report';
import { toDraftContent } from '../report/draft-content';
import { readDraftContent } from '../report/draft-file';
import type { DraftResult } from '../report/draft-schema';
import { canonicalJson } from '../report/fingerprint';
import type { Connection, StoredVersion } from './connection';

export type Version = {
  readonly id: string;
  readonly at: number;
  readonly occasions: readonly string[];
} & DraftResult;

const recent = 20;
const most = 60;
const dayOf = (at: number): string => new Date(at).toDateString();

/**
 * Which versions are kept, of moments given newest first: the last 20 all, of older ones the last of
 * each day, 60 altogether.
 */
export function keptVersions(moments: readonly number[]): boolean[] {
  const days = new Set<string>();
  let kept = 0;
  return moments.map((at, index) => {
    const day = dayOf(at);
    const keep = kept < most && (index < recent || !days.has(day));
    days.add(day);
    if (keep) kept += 1;
    return keep;
  });
}

const contentOf = (record: Readonly<Record<string, unknown>>): string => {
  const { format, version, report, lastYear, confirmations } = record;
  return canonicalJson({ format, version, report, lastYear, confirmations });
};

/** Earlier states of drafts, each with when and why it was kept. */
export class VersionStorage {
  constructor(private readonly connection: Connection) {}

  /** What equals the newest version is not kept twice: the occasion is added to it. */
  keep(version: {
    id: string;
    draftId: string;
    draft: Draft;
    at: number;
    occasion: string;
  }): Promise<void> {
    const { id, draftId, at, occasion } = version;
    const content = toDraftContent(version.draft);
    return this.connection.write(['versions'], async (write) => {
      const versions = write.objectStore('versions');
      const index = versions.index('draftId');
      const keys = await index.getAllKeys(draftId);
      const records = await index.getAll(draftId);
      const all = records
        .flatMap((record, nth) => [{ key: keys[nth] ?? '', record }])
        .sort((a, b) => b.record.at - a.record.at);
      const newest = all[0];
      if (newest && contentOf(newest.record) === contentOf(content)) {
        const occasions = [...new Set([...newest.record.occasions, occasion])];
        await versions.put({ ...newest.record, at, occasions }, newest.key);
        return;
      }
      const record: StoredVersion = { ...content, draftId, at, occasions: [occasion] };
      const kept = keptVersions([at, ...all.map((each) => each.record.at)]);
      const dropped = all.filter((_, nth) => kept[nth + 1] === false);
      await versions.add(record, id);
      for (const { key } of dropped) await versions.delete(key);
    });
  }

  /** The versions of a draft, the newest first. */
  async list(draftId: string): Promise<Version[]> {
    const [keys, records] = await this.connection.use((db) => {
      const index = db.transaction('versions').store.index('draftId');
      return Promise.all([index.getAllKeys(draftId), index.getAll(draftId)]);
    });
    return records
      .map((record, nth): Version => {
        const { at, occasions } = record;
        return { id: keys[nth] ?? '', at, occasions, ...readDraftContent(record) };
      })
      .sort((a, b) => b.at - a.at);
  }

  /** When the newest one was kept; null where there is none. */
  async newestAt(draftId: string): Promise<number | null> {
    const records = await this.connection.use((db) =>
      db.getAllFromIndex('versions', 'draftId', draftId),
    );
    return records.length === 0 ? null : Math.max(...records.map(({ at }) => at));
  }
}
