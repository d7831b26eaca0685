import type { ReturnFile } from '../../collection/return-file';
import { ConfirmButton } from '../components/confirm-button';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { useJump } from '../model/page/use-jump';
import { placeLabel } from '../../collection/mark-places';

/** The remarks with the way to each place, to be ticked off when done. Not findings: no check made them. */
export function ReturnedList({ file }: { file: ReturnFile }) {
  const editor = useEditor();
  const { edition, returns, store } = editor;
  const done = useStore(returns.state, (state) => state.done);
  const open = file.marks.length - done.length;
  const jump = useJump();
  const isOther = file.agency.trim() !== store.current.agency.name.trim();
  return (
    <section className="returned" aria-label="退回意见">
      <h3>
        退回意见 {open} 条未处理，共 {file.marks.length} 条
      </h3>
      {isOther && (
        <p className="county-note">这些意见是给“{file.agency}”的，与当前草稿的机关不同，请核对。</p>
      )}
      <ul>
        {file.marks.map((mark, index) => {
          const isDone = done.includes(index);
          return (
            <li key={index} data-done={isDone}>
              <button
                type="button"
                className="county-link"
                onClick={() => jump(returns.placeOf(mark))}
              >
                {placeLabel(mark, edition)}
              </button>
              <p className="returned-remark">{mark.remark}</p>
              <label>
                <input
                  type="checkbox"
                  checked={isDone}
                  onChange={(event) => returns.tick(index, event.target.checked)}
                />{' '}
                已处理
              </label>
            </li>
          );
        })}
      </ul>
      <div className="county-actions">
        <ConfirmButton
          label="清除退回意见"
          yes="确认清除"
          no="不清除"
          action="clear-returned"
          run={() => returns.clear()}
        />
      </div>
    </section>
  );
}
