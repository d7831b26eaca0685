import type { Origins } from '../../collection/county-draft';
import { remember } from '../settings/settings';
import { DeskStorage } from '../../storage/desk';
import { namedUnits } from '../../text/named-units';

/** A line of sixty would be read by nobody. */
const mostNamed = 20;

const originsKey = (draftId: string): string => `origins:${draftId}`;

/** Keeps where the figures of a draft come from, by the draft's id. Rejects where the browser refuses. */
export async function keepOrigins(draftId: string, origins: Origins): Promise<void> {
  await (await DeskStorage.open()).keepBeside(originsKey(draftId), origins);
  remember('origins', true, draftId);
}

/** Says of a cell what its figure was added up from; '' of one that was typed. */
export async function originsOf(draftId: string): Promise<(address: string) => string> {
  const kept = await (await DeskStorage.open()).beside(originsKey(draftId));
  const origins = kept as Origins | undefined;
  return (address) => {
    const units = (origins?.[address] ?? []).map(({ unit, text }) => `${unit} ${text}`);
    return units.length === 0 ? '' : `。生成时来源：${namedUnits(units, mostNamed)}`;
  };
}
