import type { StorageTrouble } from '../../storage/connection';
import type { DraftStorage } from '../../storage/drafts';
import type { DraftClaim } from './draft-lease';

/** A draft that is open, as the frame hands it to the page around it. */
export interface OpenDraft {
  readonly id: string;
  readonly storage: DraftStorage;
  readonly claim: DraftClaim;
  /** Not in storage yet, and worth keeping before the first key. */
  readonly isToSave: boolean;
  /** Why storage did not answer when the page was opened. */
  readonly trouble: StorageTrouble | null;
  /** Told of every change. */
  readonly onBegun: () => void;
  /** This window goes on under another id. */
  readonly goOnAs: (id: string) => void;
}
