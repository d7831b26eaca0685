import type { DeskMark } from '../../../collection/county-state';
import type { ReadReport } from '../../../collection/received';
import { unitReturn } from '../../../collection/unit-return';
import { ActionButtons } from '../../components/action-buttons';
import { saveFile } from '../../files/save-file';
import { useEditor } from '../../model/editor-context';
import { printedTime } from '../../../text/printed-time';
import { runInWorker } from '../../worker/run-in-worker';

interface Props {
  read: ReadReport;
  unit: string;
  marks: readonly DeskMark[];
}

/** What goes back to the unit: a file its form opens, and sheets to print. */
export function ReturnActions({ read, unit, marks }: Props) {
  const { page } = useEditor();
  const isDisabled = marks.length === 0;
  const saveReturn = () => {
    const text = unitReturn(read, unit, marks, printedTime(new Date()));
    saveFile(`${unit}退回意见.json`, text);
    page.say('退回文件已保存，请发给填报单位，在“打开草稿”中打开。');
  };
  const saveWord = async () => {
    const bytes = await runInWorker('commented', { report: read.report, marks });
    saveFile(`${unit}退回意见.docx`, bytes);
    page.say('带批注的 Word 已保存，意见标在报告的相应位置。');
  };
  return (
    <div className="county-actions">
      <ActionButtons
        actions={[
          {
            label: '保存退回文件',
            action: 'county-save-return',
            isPrimary: true,
            isDisabled,
            run: saveReturn,
          },
          {
            label: '保存带批注的 Word',
            action: 'county-save-comments',
            isDisabled,
            run: () => void saveWord().catch(() => page.say('带批注的 Word 未能保存，请重试。')),
          },
        ]}
      />
    </div>
  );
}
