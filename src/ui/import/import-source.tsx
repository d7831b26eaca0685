import { useRef, useState } from 'react';

interface Props {
  readFile: (file: File) => void;
  readPaste: (html: string, text: string) => void;
}

/** Drop, choose or paste. What is pasted is read, never inserted into the page. */
export function ImportSource({ readFile, readPaste }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) readFile(file);
      }}
    >
      <p>
        把文件拖到这里，或
        <button type="button" className="primary" onClick={() => picker.current?.click()}>
          选择文件
        </button>
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        data-action="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) readFile(file);
          event.target.value = '';
        }}
      />
      <p className="muted">
        可读取 Word（.docx）、网页、文本和“公开年报”草稿；文件只在本机读取，不上传。
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
    </div>
  );
}
