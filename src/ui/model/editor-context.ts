import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Editor } from './editor';

export const EditorContext = createContext<Editor | null>(null);

/** The open report. Only below the workbench, where there always is one. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside of an EditorContext');
  return editor;
}

/** Renders again only when this topic's value changes; `read` must return a stable value. */
export function useStore<Value>(topic: string, read: (editor: Editor) => Value): Value {
  const editor = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => editor.store.listeners.subscribe(topic, listener),
    [editor, topic],
  );
  const value = () => read(editor);
  return useSyncExternalStore(subscribe, value, value);
}
