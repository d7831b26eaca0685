import type { Editor } from './editor';

const isCell = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.hasAttribute('data-cell');

/** A key that types one character and nothing else. */
const types = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) ||
  (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);

const quiet = ['keydown', 'keypress', 'textInput', 'beforeinput', 'keyup'] as const;

/**
 * Takes what is typed before anyone else, so that totals follow a key at once. React walks the whole
 * tree for each of the five events of a key; of plain typing in a cell none of its components wants
 * to know, and it costs more than all sums.
 */
export function listenToTyping(editor: Editor): () => void {
  const onInput = (event: Event) => editor.onInput(event);
  const hush = (event: Event) => {
    if (isCell(event.target) && types(event)) event.stopPropagation();
  };
  document.addEventListener('input', onInput, true);
  for (const type of quiet) document.addEventListener(type, hush, true);
  return () => {
    document.removeEventListener('input', onInput, true);
    for (const type of quiet) document.removeEventListener(type, hush, true);
  };
}
