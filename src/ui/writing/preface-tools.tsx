import { prefaceOf } from '../../document/preface';
import type { Draft } from '../../report/annual-report';
import { withNarrative } from '../../report/narratives';
import type { Edition } from '../../template/edition';
import { useDraft, useEditor } from '../model/editor-context';

const section = 'preface';

/** What the button does: write an empty preface, or rewrite one that nobody edited; null for neither. */
function offer(edition: Edition, draft: Draft): 'write' | 'update' | 'current' | null {
  const { preface } = draft.report;
  const now = prefaceOf(edition, draft.report);
  if (preface.trim() === '') return now === null ? null : 'write';
  const isOurs = draft.bindings?.some(
    (each) => each.section === section && each.template === preface,
  );
  if (isOurs !== true) return null;
  return now === null || now === preface ? 'current' : 'update';
}

export function PrefaceTools() {
  const editor = useEditor();
  const offered = useDraft(({ draft }) => offer(editor.edition, draft));
  const hasYear = useDraft(({ draft }) => draft.report.period.year !== null);
  const write = (name: string) => {
    editor.endTyping();
    const { draft } = editor.store;
    const preface = prefaceOf(editor.edition, draft.report);
    if (preface === null) return;
    const others = (draft.bindings ?? []).filter((each) => each.section !== section);
    editor.apply(name, {
      report: withNarrative(draft.report, section, preface),
      bindings: [...others, { section, template: preface, values: [] }],
    });
  };
  if (offered === 'write' || offered === 'update') {
    const name = offered === 'write' ? '按基本信息生成引言' : '按基本信息更新引言';
    return (
      <div className="starter-row">
        <button type="button" data-action={`${offered}-preface`} onClick={() => write(name)}>
          {name}
        </button>
        <span className="muted">
          {offered === 'write'
            ? '写明依据、组成部分、统计期限和联系方式'
            : '基本信息已改动，引言仍是原来的内容'}
        </span>
      </div>
    );
  }
  return (
    <p className="muted">
      {offered === 'current'
        ? '引言按基本信息生成；基本信息改动后可在此更新。'
        : hasYear
          ? '引言由您撰写，不随基本信息改动。'
          : '选择年度后，可按基本信息生成引言。'}
    </p>
  );
}
