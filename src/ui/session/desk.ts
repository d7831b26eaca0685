import { createContext, useContext } from 'react';
import type { Draft } from '../../report/annual-report';
import type { DraftStorage } from '../../storage/drafts';

/** What can be done with drafts as a whole; the one that is open is kept by the autosave. */
export interface Desk {
  readonly id: string;
  readonly storage: DraftStorage;
  /** Opens a new draft, under the given id if there is one and with a word above the form; the one that was open stays in the list. */
  readonly start: (draft: Draft, id?: string, notice?: string) => void;
  /** Opens a sample over the open draft, which is given as it is now. */
  readonly trySample: (sample: Draft, live: Draft) => Promise<void>;
  /** Throws the sample away and brings back what was open before. */
  readonly leaveSample: () => void;
  /** Opens a stored draft; resolves to what is wrong with it, or null. */
  readonly open: (id: string) => Promise<string | null>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of a DeskContext');
  return desk;
}
