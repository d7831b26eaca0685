import type { StorageTrouble } from '../../storage/connection';
import { useEditor } from '../model/editor-context';
import { saveDraftFile } from '../session/save-draft-file';
import type { Saving } from '../session/draft-saver';
import type { Role } from '../session/session';

const reasons: Readonly<Record<StorageTrouble, string>> = {
  full: '浏览器的存储空间已满，最近填写的内容未能保存。请保存为文件；清理空间后会自动重新保存。',
  blocked:
    '另一窗口打开着旧版本的“公开年报”，填写的内容暂不能保存。请关闭其他“公开年报”窗口，随后会自动保存；也可先保存为文件。',
  newer: '“公开年报”已在另一窗口更新，本窗口不能再保存。请把填写的内容保存为文件，再重新打开本页。',
  failed:
    '本浏览器不允许保存草稿：关闭页面后填写的内容不会保留。请保存为文件；无痕窗口请改用普通窗口。允许保存后会自动重新保存。',
};

interface Props {
  saving: Saving;
  retry: () => void;
  role: Role;
  takeOver: () => void;
}

/** What keeps this window from saving or from typing, and the way out of it. */
export function DraftNotices({ saving, retry, role, takeOver }: Props) {
  const editor = useEditor();
  return (
    <>
      {saving.state === 'failed' && (
        <p className="notice" role="alert" data-trouble={saving.trouble}>
          {reasons[saving.trouble]}{' '}
          <button type="button" data-action="save-file" onClick={() => void saveDraftFile(editor)}>
            保存为文件
          </button>{' '}
          <button type="button" onClick={retry}>
            重新保存
          </button>
        </p>
      )}
      {role !== 'owner' && (
        <p className="notice" role="alert" data-holding={role}>
          {role === 'refused'
            ? '另一窗口的内容尚未保存成功，请先到那个窗口把草稿保存为文件。'
            : '这份草稿正在另一窗口填写，本窗口只供查看，会跟随那边的保存更新；预览、导出可照常使用。'}{' '}
          <button type="button" data-action="take-over" onClick={takeOver}>
            在此窗口继续填写
          </button>
        </p>
      )}
    </>
  );
}
