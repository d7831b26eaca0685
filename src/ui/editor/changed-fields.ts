import type { Editor } from './editor';

/** Marks the fields the last step changed, other than by typing. By hand: no field renders for its value. */
export function showChangedFields(editor: Editor): () => void {
  const show = () => {
    for (const field of document.querySelectorAll('form [name]'))
      field.toggleAttribute('data-changed', editor.changed.has(field.getAttribute('name') ?? ''));
  };
  return editor.store.listeners.subscribe('changed', show);
}
