import type { Draft } from '../../report/annual-report';
import { toDraftFile } from '../../report/draft-content';
import { download, jsonFile } from '../files/download';
import { newDraft } from '../session/new-draft';
import { useDesk } from '../session/desk';

/** In the place of a form that cannot be put up: the record to keep, and a way on. */
export function DamagedDraft({ draft }: { draft: Draft }) {
  const desk = useDesk();
  return (
    <main className="sheet">
      <p className="notice" role="alert" data-tone="error">
        这份草稿未能显示。原记录仍保留在本浏览器中，请先保存为文件，再打开空白表或刷新页面重试。
        <button
          type="button"
          data-action="save-damaged"
          onClick={() => download('草稿原记录.json', jsonFile(toDraftFile(draft)))}
        >
          保存原记录
        </button>
        <button type="button" data-action="start-blank" onClick={() => desk.start(newDraft())}>
          打开空白表
        </button>
      </p>
    </main>
  );
}
