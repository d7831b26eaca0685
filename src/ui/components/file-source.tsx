import { DropArea } from './drop-area';
import { FileButton, firstOf } from './file-button';

interface Props {
  readFile: (file: File) => void;
  readPaste: (html: string, text: string) => void;
}

/** Drop, choose or paste. What is pasted is read, never inserted into the page. */
export function ImportSource({ readFile, readPaste }: Props) {
  return (
    <DropArea
      className="drop"
      take={({ files: [file] }) => {
        if (file) readFile(file);
      }}
    >
      <p>
        把文件拖到这里，或
        <FileButton className="primary" action="import-file" take={firstOf(readFile)}>
          选择文件
        </FileButton>
      </p>
      <p className="muted">
        可读取 Word 和 WPS 文字（.docx、.doc、.wps）、Excel 和 WPS
        表格（.xlsx、.xls、.et）、PDF、OFD、网页（含
        .mht）、文本和“公开年报”草稿；文件只在本机读取，不上传。
      </p>
      <label htmlFor="import-paste">也可以从 Word 或网页复制全文，粘贴到下框：</label>
      <textarea
        id="import-paste"
        className="paste-box"
        rows={3}
        value=""
        readOnly
        data-action="import-paste"
        onPaste={(event) => {
          event.preventDefault();
          const { clipboardData: data } = event;
          readPaste(data.getData('text/html'), data.getData('text/plain'));
        }}
      />
    </DropArea>
  );
}
