import { toDraftContent } from '../../report/draft-content';
import { shortFingerprint } from '../../report/fingerprint';
import type { Leaving } from '../report-formats';

/** The draft itself, to be opened again. */
export const draftText = ({ draft, extra }: Leaving): string =>
  JSON.stringify(
    { ...toDraftContent(draft), fingerprint: shortFingerprint(draft.report), ...extra },
    null,
    1,
  );
