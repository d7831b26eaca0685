import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { stepDetail } from './step-detail';

interface Props {
  button: RefObject<HTMLButtonElement | null>;
  /** `back`: the focus returns to the button. */
  close: (back: boolean) => void;
}

/** The page stays where it is: browsers scroll it even for what stands in a sticky header. */
function focusStep(box: HTMLElement | null, step: HTMLElement | null | undefined): void {
  if (!box || !step) return;
  step.focus({ preventScroll: true });
  const [frame, place] = [box.getBoundingClientRect(), step.getBoundingClientRect()];
  if (place.top < frame.top) box.scrollTop -= frame.top - place.top + 8;
  if (place.bottom > frame.bottom) box.scrollTop += place.bottom - frame.bottom + 8;
}

/** Up and down between the steps. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const steps = Array.from(event.currentTarget.querySelectorAll('button'));
  const at = steps.findIndex((step) => step === document.activeElement);
  event.preventDefault();
  focusStep(event.currentTarget, steps[Math.min(Math.max(at + by, 0), steps.length - 1)]);
}

/** Every step by name, the latest first; a click goes back or forward to it in one go. */
export function HistoryPanel({ button, close }: Props) {
  const editor = useEditor();
  const box = useRef<HTMLElement>(null);
  const done = useStore(editor.history.shown, (steps) => steps.done);
  const undone = useStore(editor.history.shown, (steps) => steps.undone);
  useEffect(
    () => focusStep(box.current, box.current?.querySelector<HTMLElement>('[aria-current]')),
    [],
  );
  const all = [...done, ...[...undone].reverse()].map((step, n) => ({ step, count: n + 1 }));
  const item = (count: number, name: string, detail: string) => (
    <li key={count}>
      <button
        type="button"
        data-undone={count > done.length ? '' : undefined}
        aria-current={count === done.length ? 'step' : undefined}
        onClick={() => editor.goTo(count)}
      >
        <span className="history-name">{name}</span>
        <span className="muted">{detail}</span>
        {count > done.length && <span className="muted">已撤销</span>}
      </button>
    </li>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of a list
    <section
      ref={box}
      className="history-panel"
      aria-label="操作记录"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close(true);
        else moveFocus(event);
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        const stays =
          relatedTarget === null ||
          currentTarget.contains(relatedTarget) ||
          relatedTarget === button.current;
        if (!stays) close(false);
      }}
    >
      <p className="muted">点选一项，回到该步完成时</p>
      <ol>
        {[...all].reverse().map(({ step, count }) => item(count, step.name, stepDetail(step)))}
        {item(0, '打开时', '')}
      </ol>
    </section>
  );
}
