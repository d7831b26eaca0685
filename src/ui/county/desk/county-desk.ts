import type { MergedDesk } from '../../../collection/desk-file';
import type { DeskEntry, EntryKey } from '../../../collection/desk-entries';
import { isRead } from '../../../collection/received';
import { remembered } from '../../settings/settings';
import { DeskKeeper } from './desk-keeper';
import { DeskReader } from './desk-reader';

/** Everything on the county's desk, and what is chosen and written there. */
export class CountyDesk extends DeskKeeper {
  readonly reader = new DeskReader(this, (...changes) => this.write(...changes));

  async restore(): Promise<void> {
    await this.reader.checkAgain(await this.open());
  }

  /** Chooses, writes, or with null takes back: each thing by its own key. */
  write(...changes: readonly (readonly [EntryKey, unknown])[]): void {
    const by = remembered('reviewer');
    const now = Date.now();
    const entries = changes.map(([key, value]): DeskEntry => {
      // Later than what it replaces, whatever the clocks of two computers say.
      const before = this.state.entries.get(key)?.at ?? 0;
      return { key, at: Math.max(now, before + 1), by, value };
    });
    this.merge(entries);
  }

  readonly toggleUnit = (key: string): void => {
    const { leftOut } = this.state.choices;
    this.write([`leftOut/${key}`, leftOut.includes(key) ? null : true]);
  };

  /** Takes in what another desk held; its reports are checked by this release. */
  async takeDesk({ files, entries }: MergedDesk): Promise<void> {
    this.reader.publish();
    this.addFiles(files);
    this.merge(entries);
    await this.reader.checkAgain(files.map(({ received }) => received).filter(isRead));
  }

  override clear(): void {
    this.reader.clear();
    super.clear();
  }
}
