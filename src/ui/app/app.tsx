import { ErrorBoundary } from '../components/error-boundary';
import { DeskContext } from '../session/desk';
import { keyOf, type Opened } from '../session/session';
import { useSession } from '../session/use-session';
import { DamagedDraft } from './damaged-draft';
import { Workbench } from './workbench';

/** The page: whichever draft the session has open, beginning with the one worked on last. */
export function App({ first }: { first: Opened }) {
  const { session, state, desk } = useSession(first);
  const { opened, role } = state;
  return (
    <DeskContext.Provider value={desk}>
      <ErrorBoundary key={keyOf(opened)} fallback={() => <DamagedDraft draft={opened.draft} />}>
        <Workbench session={session} opened={opened} role={role} />
      </ErrorBoundary>
    </DeskContext.Provider>
  );
}
