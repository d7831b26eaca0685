import { useEffect, useState } from 'react';
import { applyUpdate, watchForUpdate } from './update';

/** Offers a newer version; nothing reloads by itself, and not before the draft is saved. */
export function UpdateNotice({ save }: { save: () => Promise<void> }) {
  const [state, setState] = useState<'current' | 'ready' | 'unsaved'>('current');
  useEffect(() => watchForUpdate(() => setState('ready')), []);
  if (state === 'current') return null;
  const saveFirst = () => {
    save().then(applyUpdate, () => setState('unsaved'));
  };
  return (
    <p className="notice" role="status">
      {state === 'ready'
        ? '有新版本，保存后刷新。'
        : '草稿未能保存在本浏览器，未刷新。请先用“保存草稿”存为文件。'}{' '}
      {state === 'ready' ? (
        <button type="button" onClick={saveFirst} data-action="update">
          保存并刷新
        </button>
      ) : (
        <button type="button" onClick={applyUpdate} data-action="update">
          已存为文件，刷新
        </button>
      )}
    </p>
  );
}
