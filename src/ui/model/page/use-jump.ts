import type { Place } from '../../../report/place';
import { useEditor } from '../editor-context';
import { jumpToPlace } from './jump-to';

/** Leads to a place, bringing the form back first where another view stands in front of it. */
export function useJump(): (place: Place | undefined) => void {
  const editor = useEditor();
  return (place) => {
    if (!place) return;
    editor.page.showForm();
    // The form is shown again by the next frame.
    requestAnimationFrame(() => jumpToPlace(place));
  };
}
