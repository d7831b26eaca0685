import { useEffect, useMemo, useState } from 'react';
import { DraftShelf, type ShelvedDraft } from '../../storage/shelf';
import { useEditor } from '../model/editor-context';
import { checkSettings } from '../settings/settings';
import { useDesk } from '../session/desk';

export interface Shelf {
  /** Null until it is read. */
  readonly drafts: readonly ShelvedDraft[] | null;
  /** Does something with the drafts and reads them again; a failure is said with what was tried. */
  readonly run: (what: string, action: (shelf: DraftShelf) => Promise<unknown>) => Promise<void>;
}

/** All drafts of this browser. A list that cannot be read is said, not shown as empty. */
export function useShelf(): Shelf {
  const { page } = useEditor();
  const { storage } = useDesk();
  const [drafts, setDrafts] = useState<readonly ShelvedDraft[] | null>(null);
  const shelf = useMemo(() => new DraftShelf(storage.connection), [storage]);
  useEffect(() => {
    shelf.list().then(setDrafts, () => page.say('草稿列表未能读取：浏览器不允许读取存储的内容。'));
    void shelf.emptyBin(Date.now()).catch(() => undefined);
  }, [shelf, page]);
  const run: Shelf['run'] = async (what, action) => {
    try {
      await action(shelf);
      setDrafts(await shelf.list());
    } catch {
      page.say(`${what}未成功，浏览器的存储空间可能已满。原有草稿未改动。`);
    }
  };
  return { drafts, run };
}

/** Computed after the list is shown, one draft at a time, so that no key waits for all of them. */
export function useStates(drafts: readonly ShelvedDraft[] | null): ReadonlyMap<string, string> {
  const [states, setStates] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!drafts) return undefined;
    let timer: number | undefined;
    const found = new Map<string, string>();
    const next = async (rest: readonly ShelvedDraft[]) => {
      const { draftState } = await import('../../checks/draft-state');
      const [first, ...others] = rest;
      if (!first) {
        setStates(found);
        return;
      }
      if ('draft' in first) found.set(first.id, draftState(first.draft, checkSettings()));
      timer = window.setTimeout(() => void next(others));
    };
    timer = window.setTimeout(() => void next(drafts));
    return () => window.clearTimeout(timer);
  }, [drafts]);
  return states;
}
