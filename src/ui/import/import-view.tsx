import { useEffect, useEffectEvent } from 'react';
import type { Dropped } from '../components/use-dropped-file';
import { ImportPreview } from './import-preview';
import { ImportSource } from '../components/file-source';
import { useEditor } from '../model/editor-context';
import { isReturnFile } from '../../collection/return-format';
import { isLocalFile } from '../../report/local-format';
import { openLocal } from '../session/open-draft-file';
import { textOfFile } from '../files/text-of-file';
import { useReading } from '../worker/use-reading';
import { ViewTitle } from '../components/view-title';

interface Props {
  /** Dropped somewhere on the page. */
  dropped: Dropped;
}

/** Takes the place of the form while a file is brought in; the draft is untouched until it is accepted. */
export function ImportView({ dropped }: Props) {
  const editor = useEditor();
  const close = (message: string) => {
    editor.page.showForm();
    editor.page.say(message);
  };
  const { reading, readFile, readPaste, cancel } = useReading();
  /** A reviewer's return is shown in the form, local requirements are a setting: neither is a report. */
  const take = async (file: File) => {
    // What cannot be decoded is refused by the reader, in its words.
    const text = /\.json$/i.test(file.name) ? await textOfFile(file).catch(() => '') : '';
    if (isReturnFile(text)) close(await editor.returns.open(text));
    else if (isLocalFile(text)) close((await openLocal(editor, text, file.name)).message);
    else readFile(file);
  };
  const takeDropped = useEffectEvent(() => {
    if (!dropped.file) return;
    void take(dropped.file);
    dropped.forget();
  });
  useEffect(() => takeDropped(), [dropped.file]);
  return (
    <section className="form-section import-view" aria-labelledby="import-title">
      <ViewTitle id="import-title">导入</ViewTitle>
      {reading.state === 'refused' && (
        <p className="gate" role="alert" data-refused="">
          {reading.name}未导入：{reading.reason}当前草稿未改动。
        </p>
      )}
      {reading.state === 'reading' && (
        <p role="status">
          正在读取{reading.name}…
          {reading.pages && `已读 ${reading.pages[0]} 页，共 ${reading.pages[1]} 页。`}
          <button type="button" onClick={cancel}>
            取消
          </button>
        </p>
      )}
      {(reading.state === 'waiting' || reading.state === 'refused') && (
        <>
          <ImportSource readFile={(file) => void take(file)} readPaste={readPaste} />
          <button type="button" onClick={() => close('')}>
            返回填报
          </button>
        </>
      )}
      {reading.state === 'read' && (
        <ImportPreview name={reading.name} result={reading.result} close={close} again={cancel} />
      )}
    </section>
  );
}
