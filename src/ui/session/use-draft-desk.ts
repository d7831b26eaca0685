import { useMemo, useRef } from 'react';
import type { Draft } from '../../report/annual-report';
import type { DraftStorage } from '../../storage/drafts';
import { History } from '../model/history';
import type { Desk } from './desk';
import { DraftClaim } from './draft-lease';
import { takeUnwritten, unwrittenOf } from './draft-saver';
import { newId } from './new-id';
import type { Opened, Replace } from './use-opened';

interface Opening {
  readonly storage: DraftStorage;
  readonly replace: Replace;
  /** Whether nothing else was asked for since. */
  readonly isLast: () => boolean;
}

/** The claim of a draft that is to be opened; null, and let go, where another was asked for meanwhile. */
async function claimFor(id: string, isLast: () => boolean): Promise<DraftClaim | null> {
  const claim = await DraftClaim.on(id);
  if (isLast()) return claim;
  claim.release();
  return null;
}

async function show(
  opening: Opening,
  id: string,
  given: Draft,
  isToSave: boolean,
  notice: string | null = null,
): Promise<void> {
  const { storage, replace, isLast } = opening;
  const claim = await claimFor(id, isLast);
  if (!claim) return;
  const latest = isToSave || !storage.knows(id) ? null : await storage.load(id);
  if (!isLast()) {
    claim.release();
    return;
  }
  // Taken only now: were another draft opened after all, nobody would write it any more.
  const unwritten = takeUnwritten(id);
  const stored = latest && 'draft' in latest ? latest.draft : given;
  const before = replace(() => ({
    id,
    draft: unwritten ?? stored,
    storage,
    claim,
    history: new History(),
    isToSave: isToSave || unwritten !== null,
    trouble: null,
    notice,
  }));
  before.behind?.claim.release();
  // After what was typed last is written: the page around the old draft is gone by then.
  window.setTimeout(() => before.claim.release());
}

async function openStored(opening: Opening, id: string): Promise<string | null> {
  const unwritten = unwrittenOf(id);
  if (unwritten) {
    await show(opening, id, unwritten, true);
    return null;
  }
  const result = await opening.storage.load(id);
  if (!result) return '本浏览器中没有这份草稿。';
  if ('problem' in result) return result.problem;
  await show(opening, id, result.draft, false);
  return null;
}

async function trySample({ replace, isLast }: Opening, sample: Draft, live: Draft): Promise<void> {
  const claim = await claimFor(newId(), isLast);
  if (!claim) return;
  replace((now) => ({
    ...now,
    id: claim.draft,
    claim,
    draft: sample,
    history: new History(),
    isToSave: false,
    notice: null,
    behind: { ...now, draft: live },
  }));
}

/** Opening, starting and trying drafts. What was asked for last is what opens, however long each takes. */
export function useDraftDesk(
  { storage, claim }: Pick<Opened, 'storage' | 'claim'>,
  replace: Replace,
  onBegun: () => void,
): Desk {
  const turn = useRef(0);
  const id = claim.draft;
  return useMemo((): Desk => {
    const begin = (): Opening => {
      onBegun();
      turn.current += 1;
      const own = turn.current;
      return { storage, replace, isLast: () => own === turn.current };
    };
    return {
      id,
      storage,
      start: (draft, own = newId(), notice) =>
        void show(begin(), own, draft, draft.report.agency.name !== '', notice),
      trySample: (sample, live) => trySample(begin(), sample, live),
      leaveSample: () => {
        const before = replace((now) => now.behind ?? now);
        if (before.behind) before.claim.release();
      },
      open: (next) => openStored(begin(), next),
    };
  }, [id, storage, replace, onBegun]);
}
