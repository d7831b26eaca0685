import { useState } from 'react';
import type { Editor } from '../model/editor';
import { useEditor } from '../model/editor-context';
import { exportExplanation, exportPicture, pictureOf } from './export-picture';

interface Props {
  /** Does an export behind the gate and shows what it says. */
  run: (action: (editor: Editor) => Promise<unknown>) => () => void;
}

/** 一图读懂 and 解读, of the same counts of the tables. */
export function YearPicturePart({ run }: Props) {
  const editor = useEditor();
  const [shown, setShown] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const show = async () => {
    const picture = await pictureOf(editor);
    setShown(picture);
    setMissing(picture === null);
  };
  return (
    <>
      <h3>一图读懂和解读</h3>
      <div className="publish-actions">
        <button
          type="button"
          data-action="show-picture"
          aria-expanded={shown !== null}
          onClick={() => {
            if (shown === null) void show().catch(() => setMissing(true));
            else setShown(null);
          }}
        >
          {shown === null ? '查看一图读懂' : '收起一图读懂'}
        </button>
        <button type="button" data-action="export-picture" onClick={run(exportPicture)}>
          导出一图读懂（图片，宽 1080 像素）
        </button>
        <button type="button" data-action="export-explanation" onClick={run(exportExplanation)}>
          导出解读（网页）
        </button>
      </div>
      {isMissing && <p role="status">年度和表三、表四填完后可生成。</p>}
      {shown !== null && (
        // Made by `yearPicture`, which escapes all that was typed.
        <div className="year-picture" dangerouslySetInnerHTML={{ __html: shown }} />
      )}
    </>
  );
}
