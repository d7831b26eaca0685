import type { Origins } from '../../collection/county-draft';
import { remember } from '../settings/settings';
import { DeskStorage } from '../../storage/desk';

const originsKey = (draftId: string): string => `origins:${draftId}`;

/** Keeps where the figures of a draft come from, by the draft's id. Rejects where the browser refuses. */
export async function keepOrigins(draftId: string, origins: Origins): Promise<void> {
  await (await DeskStorage.open()).keepBeside(originsKey(draftId), origins);
  remember('origins', true, draftId);
}

export async function originsOf(draftId: string): Promise<Origins | null> {
  const kept = await (await DeskStorage.open()).beside(originsKey(draftId));
  return (kept as Origins | undefined) ?? null;
}
