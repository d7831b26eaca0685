import type { StorageTrouble } from '../../../storage/connection';
import { AppMessage } from '../../app/app-message';
import { DraftNotices } from '../../app/draft-notices';
import { SavingState } from '../../app/saving-state';
import { HistoryButton } from '../../history/history-button';
import type { Saving } from '../../session/draft-saver';
import type { Role } from '../../session/session';
import type { States } from '../gallery';

const nothing = (): void => undefined;
const at = new Date(2027, 0, 12, 14, 32);

const savings: Readonly<Record<string, Saving>> = {
  unsaved: { state: 'unsaved' },
  saved: { state: 'saved', at, isCopy: false },
  'saved as a copy': { state: 'saved', at, isCopy: true },
  'of a sample': { state: 'sample' },
  'in another window': { state: 'elsewhere' },
  failed: { state: 'failed', trouble: 'full' },
};
const troubles: readonly StorageTrouble[] = ['full', 'blocked', 'newer', 'failed'];

const notice = (saving: Saving, role: Role) => () => (
  <DraftNotices saving={saving} role={role} retry={nothing} takeOver={nothing} />
);

export const appStates: Readonly<Record<string, States>> = {
  SavingState: Object.fromEntries(
    Object.entries(savings).map(([name, saving]) => [name, () => <SavingState saving={saving} />]),
  ),
  DraftNotices: {
    ...Object.fromEntries(
      troubles.map((trouble) => [trouble, notice({ state: 'failed', trouble }, 'owner')]),
    ),
    follower: notice({ state: 'elsewhere' }, 'follower'),
    refused: notice({ state: 'elsewhere' }, 'refused'),
  },
  AppMessage: {
    'of what failed': () => <AppMessage message="Word 文件未能导出，请重试。" />,
    'of what went well': () => <AppMessage message="Word 文件已导出。" />,
  },
  HistoryButton: { 'follows the table below': () => <HistoryButton /> },
};
