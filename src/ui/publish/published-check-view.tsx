import { useState } from 'react';
import type { ReadResult } from '../../importers/read-result';
import { shortFingerprint } from '../../report/fingerprint';
import { ViewTitle } from '../components/view-title';
import { useEditor } from '../model/editor-context';
import { ImportSource } from '../components/file-source';
import { useReading } from '../worker/use-reading';
import { publishedDifferences } from '../../importers/published-differences';

const shown = (text: string): string => (text === '' ? '（空）' : text);

const now = (): string =>
  new Date().toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** What stands on the published page beside what this draft says. Nothing here writes into the draft. */
function Verdict({ result, name }: { result: ReadResult; name: string }) {
  const editor = useEditor();
  const report = editor.store.current;
  const [isKept, setKept] = useState<boolean | null>(null);
  const found = publishedDifferences(report, result);
  const open = result.notes.filter(({ open: isOpen }) => isOpen);
  const isSame = found.length + open.length === 0;
  const verdict = isSame ? '一致' : `${found.length + open.length} 处不同或未能读出`;
  const keep = () => editor.page.keepVersion(`核对已发布网页：${verdict}`);
  const [at] = useState(now);
  return (
    <div data-verdict={isSame ? 'same' : 'different'}>
      <p className="notice" role="status" data-tone={isSame ? 'ok' : 'error'}>
        {isSame
          ? `${name}与本稿一致。`
          : `${name}与本稿有 ${found.length} 处不同${open.length > 0 ? `，另有 ${open.length} 处未能读出` : ''}。`}
        核对时间 {at}，本稿数据指纹 {shortFingerprint(report)}。
      </p>
      {found.length > 0 && (
        <table className="published-check">
          <caption>与本稿的不同</caption>
          <thead>
            <tr>
              <th scope="col">位置</th>
              <th scope="col">本稿</th>
              <th scope="col">网页</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, label, draft, page }) => (
              <tr key={id} data-change={id}>
                <th scope="row">{label}</th>
                <td>{shown(draft)}</td>
                <td>{shown(page)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open.length > 0 && (
        <ul aria-label="未能读出">
          {open.map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      )}
      {isKept === null ? (
        <button type="button" onClick={() => void keep().then(setKept)}>
          记入历史版本
        </button>
      ) : (
        <p role="status">{isKept ? '已记入本稿的历史版本。' : '未能记入历史版本，请打印留存。'}</p>
      )}
      <p className="muted">不同之处请在网站后台改正后再次核对；本页不改动本稿。</p>
    </div>
  );
}

/** 核对已发布网页: reads the published page back and says whether it is what was signed. */
export function PublishedCheckView({ close }: { close: () => void }) {
  const { reading, readFile, readPaste, cancel } = useReading();
  return (
    <section className="form-section import-view" aria-labelledby="published-title">
      <ViewTitle id="published-title">核对已发布网页</ViewTitle>
      {reading.state === 'refused' && (
        <p className="gate" role="alert" data-refused="">
          {reading.name}未能核对：{reading.reason}
        </p>
      )}
      {reading.state === 'reading' && <p role="status">正在读取{reading.name}…</p>}
      {reading.state === 'read' && <Verdict name={reading.name} result={reading.result} />}
      {reading.state !== 'read' && <ImportSource readFile={readFile} readPaste={readPaste} />}
      <div className="publish-actions">
        {reading.state === 'read' && (
          <>
            <button type="button" onClick={cancel}>
              再核对一次
            </button>
            <button type="button" onClick={() => window.print()}>
              打印核对结果
            </button>
          </>
        )}
        <button type="button" onClick={close}>
          返回
        </button>
      </div>
    </section>
  );
}
