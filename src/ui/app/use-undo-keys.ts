import { useEffect } from 'react';
import type { Editor } from '../model/editor';

/** A text field that is none of the report's, such as a search: its undo is the browser's. */
const isForeign = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:text|search)$/.test(target.type))) &&
  (target.name === '' || target.closest('form') === null);

/** Ctrl+Z and Ctrl+Y over the whole report: the browser's own undo forgets what an action filled in. */
export function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if ((!redo && key !== 'z') || isForeign(event.target)) return;
      event.preventDefault();
      if (redo) editor.redo();
      else editor.undo();
    };
    /** The same from the browser's menu. */
    const onBeforeInput = (event: InputEvent) => {
      const { inputType, target } = event;
      if (!/^history(?:Undo|Redo)$/.test(inputType) || isForeign(target)) return;
      event.preventDefault();
      if (inputType === 'historyRedo') editor.redo();
      else editor.undo();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('beforeinput', onBeforeInput, true);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('beforeinput', onBeforeInput, true);
    };
  }, [editor]);
}
