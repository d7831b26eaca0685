import { draftFormat, draftVersion } from './draft-content';
import { type DraftResult, readDraft } from './draft-schema';
import { toVersion2 } from './migrations/to-version-2';
import { readStored, readStoredText, type StoredFormat } from './stored-format';

export const storedDraft: StoredFormat<DraftResult> = {
  id: draftFormat,
  name: '草稿',
  version: draftVersion,
  upgraders: [toVersion2],
  read: readDraft,
};

/** Reads the text of a draft file of this or any earlier version. Never throws. */
export const readDraftFile = (text: string): DraftResult => readStoredText(storedDraft, text);

/** The same for content that is parsed already, as browser storage holds it. */
export const readDraftContent = (content: unknown): DraftResult => readStored(storedDraft, content);
