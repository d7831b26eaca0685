import type { Draft } from '../../report/annual-report';
import { type StorageTrouble, troubleOf } from '../../storage/connection';
import { DraftStorage } from '../../storage/drafts';
import { DraftClaim } from './draft-lease';
import { newDraft } from './new-draft';
import { newId } from './new-id';

export interface OpenedDraft {
  readonly id: string;
  readonly draft: Draft;
  readonly storage: DraftStorage;
  readonly claim: DraftClaim;
  readonly trouble: StorageTrouble | null;
  /** Said above the form: why an earlier draft could not be brought back. */
  readonly notice: string | null;
  /** Nothing was ever kept in this browser. */
  readonly isFirst?: boolean;
}

/** The draft worked on last, or an empty one; a refusing browser is said, never a white page. */
export async function openLast(storage = new DraftStorage()): Promise<OpenedDraft> {
  const fresh = (trouble: StorageTrouble | null, notice: string | null) => {
    const id = newId();
    return { id, draft: newDraft(), storage, claim: DraftClaim.ofNew(id), trouble, notice };
  };
  try {
    const last = await storage.current();
    if (!last) return { ...fresh(null, null), isFirst: true };
    if ('draft' in last) {
      const claim = await DraftClaim.on(last.id);
      // Read again: whoever held it until now may have written meanwhile.
      const latest = await storage.load(last.id);
      const draft = latest && 'draft' in latest ? latest.draft : last.draft;
      return { id: last.id, draft, storage, claim, trouble: null, notice: null };
    }
    return fresh(
      null,
      `上次的草稿无法读取（${last.problem}），原记录仍保留在本浏览器中，可在“草稿”中保存为文件；现打开空白表。`,
    );
  } catch (error) {
    return fresh(troubleOf(error), null);
  }
}
