import { printedClock } from '../../text/printed-time';
import type { Saving } from '../session/draft-saver';

/** Quiet when saving works, loud when it does not; the reason stands below, in the notice. */
export function SavingState({ saving }: { saving: Saving }) {
  if (saving.state === 'elsewhere')
    return <span className="saving saving-failed">只供查看，另一窗口正在填写</span>;
  return saving.state === 'failed' ? (
    <span className="saving saving-failed">未能保存</span>
  ) : saving.state === 'saved' && saving.isCopy ? (
    <span
      className="saving saving-failed"
      role="alert"
      title="另一窗口也在填写本草稿：两个窗口各存一份，可在“草稿”中查看，建议只留一个窗口"
    >
      另一窗口也在填写，本窗口已另存为副本 {printedClock(saving.at)}
    </span>
  ) : (
    <span className="saving" role="status">
      {saving.state === 'saved' ? (
        <>
          已保存<span className="saved-at"> {printedClock(saving.at)}</span>
        </>
      ) : saving.state === 'sample' ? (
        '示例不保存'
      ) : (
        '自动保存'
      )}
    </span>
  );
}
