import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { followed } from '../../calc/bound-sentences';
import type { AnnualReport } from '../../report/annual-report';
import { editionById, editionInForce } from '../../template/editions';
import { Editor } from '../model/editor';
import { listenToTyping } from '../model/page/listen-to-typing';
import { keyOf, type Opened } from './session';
import type { SessionStore } from './session-store';

/** The editor of the open draft, for as long as its page stands. */
export function useOpenEditor(session: SessionStore, opened: Opened): Editor {
  const { id, draft, history, lease } = opened;
  const [edition] = useState(() => editionById(draft.report.edition) ?? editionInForce(null));
  const [initial] = useState(() => followed(edition, draft));
  const form = useForm<AnnualReport>({ defaultValues: initial.report });
  const [editor] = useState(() => {
    const of = keyOf(opened);
    const reopen: Editor['reopen'] = (next, isToSave) =>
      session.dispatch({ type: 'editionSwitched', of, draft: next, isToSave });
    return new Editor(edition, form, history, initial, reopen, !lease.isHeld);
  });
  useEffect(() => {
    const stops = [listenToTyping(editor), editor.store.findings.start()];
    return () => {
      stops.forEach((stop) => stop());
      editor.endTyping();
    };
  }, [editor]);
  useEffect(() => void editor.returns.restore(id), [editor, id]);
  return editor;
}
