import { type StorageTrouble, troubleOf } from '../../storage/connection';
import { DraftStorage } from '../../storage/drafts';
import { History } from '../model/history';
import { DraftLease } from './draft-lease';
import { takeUpJournals } from './journal';
import { newDraft } from './new-draft';
import { newId } from './new-id';
import type { Opened } from './session';

/** The draft worked on last, or an empty one; a refusing browser is said, never a white page. */
export async function openLast(storage = new DraftStorage()): Promise<Opened> {
  const plain = { storage, isToSave: false, trouble: null, notice: null, isFirst: false };
  const fresh = (trouble: StorageTrouble | null, notice: string | null): Opened => {
    const [id, history] = [newId(), new History()];
    return {
      ...plain,
      id,
      draft: newDraft(),
      lease: DraftLease.ofNew(id),
      history,
      trouble,
      notice,
    };
  };
  try {
    await takeUpJournals(storage);
    const last = await storage.current();
    if (!last) return { ...fresh(null, null), isFirst: true };
    if ('draft' in last) {
      const lease = await DraftLease.on(last.id);
      // Read again: whoever held it until now may have written meanwhile.
      const latest = await storage.load(last.id);
      const draft = latest && 'draft' in latest ? latest.draft : last.draft;
      return { ...plain, id: last.id, draft, lease, history: new History() };
    }
    return fresh(
      null,
      `上次的草稿无法读取（${last.problem}），原记录仍保留在本浏览器中，可在“草稿”中保存为文件；现打开空白表。`,
    );
  } catch (error) {
    return fresh(troubleOf(error), null);
  }
}
