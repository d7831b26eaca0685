import { FileButton, firstOf } from '../components/file-button';
import { SampleButton } from '../session/sample-button';
import { useOpenDraftFile } from '../session/use-open-draft-file';

interface Props {
  show: (view: 'import' | 'help') => void;
  fold: () => void;
}

/** Three ways to begin, and a sample to look at. */
export function FirstRun({ show, fold }: Props) {
  const openFile = useOpenDraftFile();
  const open = async (file: File) => {
    if (await openFile(file)) fold();
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
            take={firstOf((file) => void open(file))}
          >
            打开草稿文件
          </FileButton>
          <span>接着填写从别处带来的草稿（.json）。</span>
        </li>
      </ul>
      <p className="muted">
        填写内容只保存在本机的这个浏览器中，不上传。
        <SampleButton className="as-link" />
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
