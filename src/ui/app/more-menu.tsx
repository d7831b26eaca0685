import { MenuButton } from '../components/menu-button';
import type { MenuEntry } from '../components/menu-entry';
import { useEditor } from '../model/editor-context';
import { setElderMode, useElderMode } from '../model/page/appearance';
import { saveDraftFile } from '../session/save-draft-file';
import type { View } from './view';

interface Props {
  show: (view: View) => void;
  openFile: () => void;
}

/** One entry a line, in this order: a view needs no more than its name, a switch what it is and what sets it. */
export function MoreMenu({ show, openFile }: Props) {
  const editor = useEditor();
  const isElder = useElderMode();
  const entries: MenuEntry[] = [
    { action: 'publish', label: '导出与发布', run: () => show('publish') },
    { action: 'open-draft', label: '打开草稿文件', startsGroup: true, run: openFile },
    { action: 'save-draft', label: '保存草稿为文件', run: () => void saveDraftFile(editor) },
    {
      action: 'county',
      label: '汇总核对',
      hint: '多份年报',
      startsGroup: true,
      run: () => show('county'),
    },
    { action: 'help', label: '帮助', hint: 'F1', run: () => show('help') },
    {
      action: 'elder-mode',
      label: '适老模式',
      hint: '大字、宽行、粗线',
      checked: isElder,
      run: () => setElderMode(!isElder),
    },
  ];
  return (
    <MenuButton action="more" entries={entries}>
      更多 <span aria-hidden="true">▾</span>
    </MenuButton>
  );
}
