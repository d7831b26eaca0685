import { useState } from 'react';
import { useDesk } from '../session/desk';
import { useDraft, useEditor } from '../model/editor-context';
import { isSample } from '../../report/sample-agency';

/** Stays for as long as the sample is open, also when it becomes a draft: nothing moves under a typing hand. */
export function SampleBanner() {
  const editor = useEditor();
  const { leaveSample } = useDesk();
  const [wasSample] = useState(() => isSample(editor.store.current));
  const isStill = useDraft(({ draft }) => isSample(draft.report));
  if (!wasSample) return null;
  return (
    <div className="notice sample-banner" role="status">
      {isStill ? (
        <>
          <span>
            <b>示例</b>
            ：机关、文字和数字均为虚构，可随意试填。所填内容不保存，也不能导出。
          </span>
          <button type="button" data-action="close-sample" onClick={leaveSample}>
            关闭示例
          </button>
        </>
      ) : (
        <span>
          机关全称已改写，本表已作为草稿保存：其余文字和数字仍是<b>示例</b>中虚构的，请逐项改写。
        </span>
      )}
    </div>
  );
}
