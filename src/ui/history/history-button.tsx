import { useEffect, useId, useRef, useState } from 'react';
import { lazyPart } from '../components/lazy-part';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const HistoryPanel = lazyPart(() => import('./history-panel').then((part) => part.HistoryPanel));

/** Opens the list of steps, and says what an undo undid. */
export function HistoryButton() {
  const editor = useEditor();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const said = useStore(editor.history.shown, (steps) => steps.said);
  const none = useStore(
    editor.history.shown,
    ({ done, undone }) => done.length === 0 && undone.length === 0,
  );
  // Another edition brings another form, and this button with it.
  useEffect(() => editor.arrive(), [editor]);
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus({ preventScroll: true });
  };
  return (
    <span className="history">
      <button
        ref={button}
        type="button"
        disabled={none}
        aria-expanded={open}
        aria-controls={id}
        data-action="history"
        onClick={() => {
          editor.endTyping();
          setOpen(!open);
        }}
      >
        记录
      </button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
      <span id={id}>{open && <HistoryPanel button={button} close={close} />}</span>
    </span>
  );
}
