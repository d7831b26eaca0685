import type { ReadReport } from '../../../collection/received';
import type { Draft } from '../../../report/annual-report';
import { useDesk } from '../../session/desk';

/** Opens a copy of what was read in the form. */
export function useOpenAsDraft(read: ReadReport, leave: () => void): () => void {
  const drafts = useDesk();
  return () => {
    const { report, lastYear, confirmations } = read;
    const draft: Draft = {
      report,
      confirmations: [...confirmations],
      ...(lastYear ? { lastYear } : {}),
    };
    leave();
    drafts.start(JSON.parse(JSON.stringify(draft)) as Draft);
  };
}
