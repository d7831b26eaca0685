import { storedDraft } from '../report/draft-file';
import { everythingFormat } from '../report/everything';
import { storedLocal } from '../report/local-requirements';
import { storedDesk } from './desk-file';
import { storedReturn } from './return-file';

/** All that leaves this program as a file of its own, or stays in a browser, with a version. */
export const storedFormats = [
  storedDraft,
  everythingFormat,
  storedReturn,
  storedLocal,
  storedDesk,
] as const;
