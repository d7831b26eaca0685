import { useState } from 'react';
import { cellAt } from '../../template/cells';
import { narrativesOf } from '../../template/edition';
import { placeName } from '../../template/labels';
import { useDraft, useEditor } from '../model/editor-context';

/** Ways to begin 总体情况, offered while nothing is written there; each is one step that can be undone. */
export function OverviewStart() {
  const editor = useEditor();
  const isBlank = useDraft(({ draft }) => (draft.report.sections['overview'] ?? '').trim() === '');
  const [refusal, setRefusal] = useState('');
  const { heads = [] } = narrativesOf(editor.edition).find(({ id }) => id === 'overview') ?? {};
  if (!isBlank || heads.length === 0) return null;
  const fillZeroYear = async () => {
    const { zeroYear } = await import('../../document/zero-year');
    editor.endTyping();
    const result = zeroYear(editor.edition, editor.store.draft);
    if ('draft' in result) {
      setRefusal('');
      editor.replace('全年无申请、无复议诉讼', result.draft);
      return;
    }
    const cell = cellAt(editor.edition, result.notZero[0] ?? '');
    const where = cell ? placeName(cell) : '';
    setRefusal(`有 ${result.notZero.length} 格不是 0，如${where}，未写入：请先核对。`);
  };
  const writeSkeleton = async () => {
    const { withOverviewSkeleton } = await import('../../document/overview-skeleton');
    editor.endTyping();
    const { draft, figures } = editor.store;
    const written = withOverviewSkeleton(editor.edition, draft, figures);
    if (written) editor.replace('写入总体情况框架', written);
  };
  return (
    <div className="starter-row" role="group" aria-label="开始填写">
      <button
        type="button"
        data-action="zero-year"
        title="申请、复议诉讼表的空格填 0，写好引言、五个方面、信息处理费一句和落款机关；缺的以〔　〕标出，已填的不动"
        onClick={() => void fillZeroYear()}
      >
        全年无申请、无复议诉讼
      </button>
      <button
        type="button"
        data-action="overview-skeleton"
        title="写入五个方面的标题和取自表格的句子，缺的以〔　〕标出"
        onClick={() => void writeSkeleton()}
      >
        写入五个方面的框架
      </button>
      {refusal !== '' && (
        <p className="field-problem" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
