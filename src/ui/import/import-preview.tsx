import { useMemo, useState } from 'react';
import { acceptDifferences } from '../../importers/differences';
import { draftFromLastYear } from '../../importers/draft-from-last-year';
import type { ReadResult } from '../../importers/read-result';
import type { Address } from '../../template/cells';
import { useDesk } from '../session/desk';
import { editionById } from '../../template/editions';
import { useEditor } from '../model/editor-context';
import { ChangeList } from './change-list';
import { incomingOf, joinedPublication } from '../../importers/incoming';
import { isOtherAgency, type Purpose, purposeFor, purposes } from './purposes';
import { OpenCells } from './open-cells';
import { ReadNotes } from './read-notes';
import { Recognised } from './recognised';

interface Props {
  name: string;
  result: ReadResult;
  close: (message: string) => void;
  again: () => void;
}

/** What was recognised, what is open, what would change; nothing changes before it is accepted. */
export function ImportPreview({ name, result, close, again }: Props) {
  const editor = useEditor();
  const desk = useDesk();
  const draft = editor.store.current;
  const [isOther] = useState(() => isOtherAgency(draft, result.report));
  const [purpose, setPurpose] = useState<Purpose>(() => purposeFor(draft, result.report));
  const [settled, setSettled] = useState<Readonly<Record<Address, string>>>({});
  const incoming = useMemo(() => incomingOf(draft, result, settled), [draft, result, settled]);
  // What the file leaves blank is taken out of the draft only by the clerk's own tick.
  const [refused, setRefused] = useState<ReadonlySet<string>>(
    () => new Set(incoming.changes.flatMap(({ id, after }) => (after.trim() === '' ? [id] : []))),
  );
  const accepted = incoming.changes.filter(({ id }) => !refused.has(id));
  const { confirmations } = result.draft;
  const edition = editionById(result.report.edition) ?? editor.edition;

  const comments = purpose === 'into-draft' ? (result.comments ?? []) : [];
  const showComments = async () => {
    if (comments.length === 0) return;
    const { commentsAsReturn } = await import('../model/read-return');
    await editor.returns.open(commentsAsReturn(editor.store.current, comments));
  };

  const accept = () => {
    if (purpose !== 'new-from-last-year') void editor.keepVersion('导入前');
    if (purpose === 'into-draft') {
      const ids = new Set(accepted.map(({ id }) => id));
      const report = acceptDifferences(incoming.before, incoming.after, ids);
      editor.apply(`导入${name}`, {
        report: { ...report, publication: joinedPublication(draft, result.report) },
        openCells: [
          ...(editor.store.draft.openCells ?? []),
          ...(result.draft.openCells ?? []).filter((address) => !(address in settled)),
        ],
        ...(result.kind === 'draft' ? { confirmations } : {}),
      });
      void editor.keepVersion('导入');
      close('已导入，可用“撤销”一次还原。');
      void showComments();
    } else if (purpose === 'new-from-last-year') {
      desk.start(draftFromLastYear(incoming.read).draft);
    } else {
      editor.apply('附上年报告', { lastYear: incoming.read });
      close('上年报告已附上，可用“撤销”还原。');
    }
  };
  const nothing = purpose === 'into-draft' && accepted.length + comments.length === 0;
  return (
    <div className="import-preview">
      <Recognised name={name} result={result} />
      {isOther && (
        <p className="notice" role="alert" data-tone="error" data-other-agency="">
          文件的机关是“{result.report.agency.name.trim()}”，当前草稿的机关是“
          {draft.agency.name.trim()}”：请核对用途。
        </p>
      )}
      <fieldset className="purposes">
        <legend>用途</legend>
        {purposes.map(({ id, label, hint }) => (
          <label key={id}>
            <input
              type="radio"
              name="purpose"
              value={id}
              checked={purpose === id}
              onChange={() => setPurpose(id)}
            />
            <span>
              {label}
              <span className="muted">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <OpenCells
        edition={edition}
        notes={result.notes}
        settled={settled}
        settle={(texts) => setSettled({ ...settled, ...texts })}
      />
      <ReadNotes notes={result.notes} homeless={incoming.homeless} />
      {purpose === 'into-draft' && (
        <ChangeList changes={incoming.changes} refused={refused} setRefused={setRefused} />
      )}
      <div className="import-actions">
        <button
          type="button"
          className="primary"
          data-action="import-accept"
          disabled={nothing}
          onClick={accept}
        >
          {purpose === 'into-draft'
            ? `采用所选 ${accepted.length} 处${comments.length > 0 ? `，显示批注 ${comments.length} 条` : ''}`
            : purpose === 'new-from-last-year'
              ? '以上年报告新建'
              : '附上年报告'}
        </button>
        <button type="button" onClick={again}>
          换一个文件
        </button>
        <button type="button" onClick={() => close('')}>
          不导入
        </button>
        {nothing && <span className="muted">与当前草稿没有不同，或没有勾选。</span>}
      </div>
    </div>
  );
}
