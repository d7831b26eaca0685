import type { Editor } from '../model/editor';
import { saveDraftFile } from '../session/save-draft-file';
import type { MenuEntry } from '../components/menu-entry';
import { setElderMode } from '../model/page/appearance';
import type { View } from './view';

interface Doings {
  readonly editor: Editor;
  readonly show: (view: View) => void;
  readonly openFile: () => void;
  readonly isElder: boolean;
}

/** What stands under 更多, in this order: one entry a line, a view needs no more than its name. */
export const menuEntries = ({ editor, show, openFile, isElder }: Doings): MenuEntry[] => [
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
