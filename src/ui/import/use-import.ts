import { useMemo, useState } from 'react';
import { acceptDifferences } from '../../importers/differences';
import { draftFromLastYear } from '../../importers/draft-from-last-year';
import { incomingOf, joinedPublication } from '../../importers/incoming';
import type { ReadResult } from '../../importers/read-result';
import type { Address } from '../../template/cells';
import { notesOn } from '../model/adopted';
import type { Editor } from '../model/editor';
import { useEditor } from '../model/editor-context';
import { useDesk } from '../session/desk';
import { isOtherAgency, type Purpose, purposeFor } from './purposes';

type ImportChanges = ReturnType<typeof incomingOf>;
type Texts = Readonly<Record<Address, string>>;

interface Accepted {
  readonly name: string;
  readonly result: ReadResult;
  readonly incoming: ImportChanges;
  readonly accepted: ImportChanges['changes'];
  readonly resolved: Texts;
}

const blankedBy = ({ changes }: ImportChanges): Set<string> =>
  new Set(changes.flatMap(({ id, after }) => (after.trim() === '' ? [id] : [])));

function takeIn(editor: Editor, { name, result, incoming, accepted, resolved }: Accepted): void {
  const { draft, current } = editor.store;
  const { confirmations, openCells = [] } = result.draft;
  const ids = new Set(accepted.map(({ id }) => id));
  const report = acceptDifferences(incoming.before, incoming.after, ids);
  editor.apply(`导入${name}`, {
    report: { ...report, publication: joinedPublication(current, result.report) },
    openCells: [
      ...(draft.openCells ?? []),
      ...openCells.filter((address) => !(address in resolved)),
    ],
    ...(result.kind === 'draft' ? { confirmations } : {}),
  });
  void editor.page.keepVersion('导入');
}

function showChanges(editor: Editor, changes: ImportChanges['changes'], { notes }: ReadResult) {
  if (changes.length > 0) editor.adopted.set({ changes, notes: notesOn(changes, notes) });
}

async function showComments(
  editor: Editor,
  comments: NonNullable<ReadResult['comments']>,
): Promise<void> {
  if (comments.length === 0) return;
  const { commentsAsReturn } = await import('../model/read-return');
  await editor.returns.open(commentsAsReturn(editor.store.current, comments));
}

/** What a file would change, for the purpose chosen; nothing changes before `accept`. */
export function useImport(name: string, result: ReadResult, close: (message: string) => void) {
  const editor = useEditor();
  const desk = useDesk();
  const { current } = editor.store;
  const [isOther] = useState(() => isOtherAgency(current, result.report));
  const [purpose, setPurpose] = useState<Purpose>(() => purposeFor(current, result.report));
  const [typed, setTyped] = useState<Texts>({});
  const incoming = useMemo(() => incomingOf(current, result, typed), [current, result, typed]);
  // What the file leaves blank is taken out of the draft only by the clerk's own tick.
  const [refused, setRefused] = useState<ReadonlySet<string>>(() => blankedBy(incoming));
  const taken = incoming.changes.filter(({ id }) => !refused.has(id));
  const comments = purpose === 'into-draft' ? (result.comments ?? []) : [];

  const accept = () => {
    if (purpose !== 'new-from-last-year') void editor.page.keepVersion('导入前');
    if (purpose === 'new-from-last-year') {
      desk.start(draftFromLastYear(incoming.read).draft);
    } else if (purpose === 'into-draft') {
      takeIn(editor, { name, result, incoming, accepted: taken, resolved: typed });
      close('已导入，可用“撤销”一次还原。');
      showChanges(editor, taken, result);
      void showComments(editor, comments);
    } else {
      editor.apply('附上年报告', { lastYear: incoming.read });
      close('上年报告已附上，可用“撤销”还原。');
    }
  };
  return {
    current,
    isOther,
    purpose,
    setPurpose,
    resolved: typed,
    resolve: (texts: Texts) => setTyped({ ...typed, ...texts }),
    incoming,
    refused,
    setRefused,
    accepted: taken.length,
    comments: comments.length,
    accept,
  };
}
