import { useDraft } from '../model/editor-context';
import { useDesk } from '../session/desk';
import { isSample } from '../../report/sample-agency';

/** That this is a sample, and what becomes of what is typed in it. */
export function SampleWords() {
  const { leaveSample } = useDesk();
  const isStill = useDraft(({ draft }) => isSample(draft.report));
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
