import { createContext, useContext } from 'react';
import type { Editor } from './editor';
import type { Shown } from './report-store';
import { useStore } from './store';

export const EditorContext = createContext<Editor | null>(null);

/** The open report. Only below the workbench, where there always is one. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside of an EditorContext');
  return editor;
}

/** What is selected of the draft and its figures, a moment after the key. */
export function useDraft<Selected>(select: (shown: Shown) => Selected): Selected {
  return useStore(useEditor().store.shown, select);
}
