import { useEditor } from '../model/editor-context';
import { useDesk } from './desk';

/** Opens a draft file and says what became of it; resolves to whether it is open. */
export function useOpenDraftFile(): (file: File) => Promise<boolean> {
  const editor = useEditor();
  const desk = useDesk();
  return async (file) => {
    try {
      const { openDraftFile } = await import('./open-draft-file');
      const { isOpen, message } = await openDraftFile(editor, file, (draft, notice) =>
        desk.start(draft, undefined, notice),
      );
      editor.page.say(message);
      return isOpen;
    } catch {
      editor.page.say(`“${file.name}”未打开：文件无法读取。当前草稿未改动。`);
      return false;
    }
  };
}
