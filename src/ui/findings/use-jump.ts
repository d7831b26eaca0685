import type { Finding } from '../../checks/check';
import { useEditor } from '../editor/editor-context';
import { jumpTo } from './jump-to';

/** Leads to a finding's place, bringing the form back first where another view stands in front of it. */
export function useJump(): (finding: Finding) => void {
  const { store } = useEditor();
  return (finding) => {
    store.listeners.notify('jump');
    requestAnimationFrame(() => jumpTo(finding));
  };
}
