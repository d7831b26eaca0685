import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { App } from './ui/app/app';
import { openLast } from './ui/session/open-last';
import { startAppearance } from './ui/model/page/appearance';
import { noticeOf, takeOver, typedIn, whenFree } from './ui/prerender/take-over';
import './ui/styles/index.css';

startAppearance();
/** The script does not wait for the rest of the page; by its end the style sheet is there, too. */
const pageRead = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve());
});

async function start(): Promise<void> {
  const [opened] = await Promise.all([openLast(), pageRead]);
  await whenFree();
  const root = document.getElementById('root');
  if (!root) return;
  const typed = typedIn(root);
  const notice = opened.isFirst ? null : noticeOf(typed, opened.draft.report, opened.lease.isHeld);
  const first = { ...opened, notice: opened.notice ?? notice };
  const page = (
    <StrictMode>
      <App first={first} />
    </StrictMode>
  );
  takeOver(root, typed, () => flushSync(() => createRoot(root).render(page)), window.earlyInput);
}

void start();
