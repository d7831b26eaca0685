import type { ReadResult } from '../../importers/read-result';
import { editionById } from '../../template/editions';
import { useEditor } from '../model/editor-context';
import { notesOn } from '../model/adopted';
import { ChangeList } from './change-list';
import { OpenCells } from './open-cells';
import { type Purpose, purposes } from './purposes';
import { ReadNotes } from './read-notes';
import { Recognised } from './recognised';
import { useImport } from './use-import';

function Purposes({ chosen, choose }: { chosen: Purpose; choose: (purpose: Purpose) => void }) {
  return (
    <fieldset className="purposes">
      <legend>用途</legend>
      {purposes.map(({ id, label, hint }) => (
        <label key={id}>
          <input
            type="radio"
            name="purpose"
            value={id}
            checked={chosen === id}
            onChange={() => choose(id)}
          />
          <span>
            {label}
            <span className="muted">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function acceptLabel(purpose: Purpose, accepted: number, comments: number): string {
  if (purpose === 'new-from-last-year') return '以上年报告新建';
  if (purpose !== 'into-draft') return '附上年报告';
  return `采用所选 ${accepted} 处${comments > 0 ? `，显示批注 ${comments} 条` : ''}`;
}

interface Props {
  name: string;
  result: ReadResult;
  close: (message: string) => void;
  again: () => void;
}

/** What was recognised, what is open, what would change; nothing changes before it is accepted. */
export function ImportPreview({ name, result, close, again }: Props) {
  const editor = useEditor();
  const { purpose, incoming, accepted, comments, ...own } = useImport(name, result, close);
  const isNothing = purpose === 'into-draft' && accepted + comments === 0;
  const beside =
    purpose === 'into-draft'
      ? notesOn(incoming.changes, result.notes).filter(({ open }) => !open)
      : [];
  return (
    <div className="import-preview">
      <Recognised name={name} result={result} />
      {own.isOther && (
        <p className="notice" role="alert" data-tone="error" data-other-agency="">
          文件的机关是“{result.report.agency.name.trim()}”，当前草稿的机关是“
          {own.current.agency.name.trim()}”：请核对用途。
        </p>
      )}
      <Purposes chosen={purpose} choose={own.setPurpose} />
      <OpenCells
        edition={editionById(result.report.edition) ?? editor.edition}
        notes={result.notes}
        resolved={own.resolved}
        resolve={own.resolve}
      />
      <ReadNotes
        notes={result.notes.filter((note) => !beside.includes(note))}
        homeless={incoming.homeless}
      />
      {purpose === 'into-draft' && (
        <ChangeList changes={incoming.changes} refused={own.refused} setRefused={own.setRefused} />
      )}
      {beside.map(({ message }, index) => (
        <p key={index} className="notice" data-note-beside="">
          {message}
        </p>
      ))}
      <div className="import-actions">
        <button
          type="button"
          className="primary"
          data-action="import-accept"
          disabled={isNothing}
          onClick={own.accept}
        >
          {acceptLabel(purpose, accepted, comments)}
        </button>
        <button type="button" onClick={again}>
          换一个文件
        </button>
        <button type="button" onClick={() => close('')}>
          不导入
        </button>
        {isNothing && <span className="muted">与当前草稿没有不同，或没有勾选。</span>}
      </div>
    </div>
  );
}
