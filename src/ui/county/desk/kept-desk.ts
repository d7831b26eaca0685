import type { ReadReport } from '../../../collection/received';
import { currentChoices, deskVersion, readDeskRecord } from '../../../collection/stored-desk';
import type { DeskStorage, KeptFile } from '../../../storage/desk';
import { type Choices, type CountyState, noChoices } from '../../../collection/county-state';

type Kept = Pick<CountyState, 'received' | 'earlier' | 'choices' | 'damaged'> & {
  /** Reports that are to be checked again. */
  readonly stale: readonly ReadReport[];
};

/**
 * What this browser kept of the desk, upgraded where an earlier version kept it; what cannot be read
 * stays in the browser as it is. Null where a newer version kept it.
 */
export async function keptDesk(storage: DeskStorage): Promise<Kept | null> {
  const [version, files, kept] = await Promise.all([
    storage.version(),
    storage.files(),
    storage.choices(),
  ]);
  const from = version ?? deskVersion;
  if (from > deskVersion) return null;
  const read = files.map((file) => ({ file, record: readDeskRecord(file.content, from) }));
  const sound = read.flatMap(({ file, record }) => (record ? [{ file, ...record }] : []));
  const choices: Choices = { ...noChoices, ...(currentChoices(kept, from) as Partial<Choices>) };
  if (version !== deskVersion) {
    const upgraded = sound.map(({ file, received }): KeptFile => ({ ...file, content: received }));
    await storage.upgrade(deskVersion, upgraded, choices);
  }
  const of = (set: string) =>
    sound.filter(({ file }) => file.set === set).map(({ received }) => received);
  return {
    received: of('current'),
    earlier: of('earlier'),
    choices,
    damaged: read.flatMap(({ file, record }) => (record ? [] : [file])),
    stale: sound.flatMap(({ received, isFresh }) =>
      received.state === 'read' && !isFresh ? [received] : [],
    ),
  };
}
