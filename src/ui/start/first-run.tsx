import { useDesk } from '../session/desk';
import { FileButton, firstOf } from '../components/file-button';
import { useEditor } from '../model/editor-context';
import { openDraftFile } from '../session/open-draft-file';
import { useSample } from '../session/use-sample';

interface Props {
  show: (view: 'import' | 'help') => void;
  say: (message: string) => void;
  fold: () => void;
}

/** Three ways to begin, and a sample to look at. */
export function FirstRun({ show, say, fold }: Props) {
  const editor = useEditor();
  const desk = useDesk();
  const trySample = useSample();
  const open = async (file: File) => {
    const { isOpen, message } = await openDraftFile(editor, file, (draft, notice) =>
      desk.start(draft, undefined, notice),
    );
    say(message);
    if (isOpen) fold();
  };
  const blank = () => {
    fold();
    document.querySelector<HTMLInputElement>('[data-field="agency/name"]')?.focus();
  };
  return (
    <>
      <h2 id="first-run-title">开始填报</h2>
      <ul className="doors">
        <li>
          <button
            type="button"
            className="primary"
            data-action="begin-import"
            onClick={() => {
              fold();
              show('import');
            }}
          >
            以上年报告新建
          </button>
          <span>读取上年的 Word、WPS、PDF、OFD、Excel 或网页，带入机关信息、文字和结转数。</span>
        </li>
        <li>
          <button type="button" data-action="begin-blank" onClick={blank}>
            从空白开始
          </button>
          <span>直接填写下面的空白表。</span>
        </li>
        <li>
          <FileButton
            action="begin-draft-file"
            accept=".json,application/json"
            take={firstOf((file) => {
              open(file).catch(() => say(`“${file.name}”未打开：文件无法读取。当前草稿未改动。`));
            })}
          >
            打开草稿文件
          </FileButton>
          <span>接着填写从别处带来的草稿（.json）。</span>
        </li>
      </ul>
      <p className="muted">
        填写内容只保存在本机的这个浏览器中，不上传。
        <button
          type="button"
          className="as-link"
          data-action="sample"
          onClick={() => {
            trySample().catch(() => say('示例未能打开，请重试。'));
          }}
        >
          看一份示例
        </button>
        <button
          type="button"
          className="as-link"
          data-action="first-help"
          onClick={() => show('help')}
        >
          使用说明
        </button>
      </p>
    </>
  );
}
