import { renderToString } from 'react-dom/server';
import { App } from '../app/app';
import { History } from '../model/history';
import { DraftLease } from '../session/draft-lease';
import { newDraft } from '../session/new-draft';
import { DraftStorage } from '../../storage/drafts';

/** The page of a first visit as markup, made by the build from the components themselves. */
export function prerenderedPage(): string {
  const id = 'prerendered';
  const lease = DraftLease.ofNew(id);
  const first = {
    id,
    draft: newDraft(),
    storage: new DraftStorage(),
    lease,
    history: new History(),
    isToSave: false,
    trouble: null,
    notice: null,
    isFirst: true,
  };
  const markup = renderToString(<App first={first} />);
  lease.release();
  // Nothing is saved before the script is there.
  const saved = '>自动保存<';
  if (!markup.includes(saved)) throw new Error(`the header does not say ${saved}`);
  return markup.replace(saved, '>正在打开…<');
}
