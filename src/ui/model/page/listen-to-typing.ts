import { listen } from '../../components/listen';
import type { Editor } from '../editor';

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.hasAttribute('data-cell') || isNarrative(target));
const isNarrative = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement && target.hasAttribute('data-section');

/** A key that types one character and nothing else. */
const types = (event: Event): boolean =>
  !(event instanceof KeyboardEvent) ||
  (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);

const quiet = ['keydown', 'keypress', 'textInput', 'beforeinput', 'keyup'] as const;

/**
 * Takes what is typed before anyone else, so that totals follow a key at once. React walks the whole
 * tree for each of the five events of a key; of plain typing in a cell or a narrative none of its
 * components wants to know, and it costs more than all sums. It also asks a text area for its
 * selection whenever that moves, which lays out the whole text, although nothing here listens to it.
 */
export function listenToTyping(editor: Editor): () => void {
  const onInput = (event: Event) => editor.onInput(event);
  const stopTyping = (event: Event) => {
    if (isTypedIn(event.target) && types(event)) event.stopPropagation();
  };
  const stopSelection = (event: Event) => {
    if (isNarrative(document.activeElement)) event.stopPropagation();
  };
  const stops = [
    listen(window, { selectionchange: stopSelection }, true),
    listen(document, { input: onInput }, true),
    listen(document, Object.fromEntries(quiet.map((type) => [type, stopTyping])), true),
  ];
  return () => stops.forEach((stop) => stop());
}
