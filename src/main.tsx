import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app/app';
import { openLast } from './ui/session/open-last';
import { startAppearance } from './ui/model/page/appearance';
import './ui/styles/index.css';

startAppearance();
/** The script does not wait for the rest of the page; by its end the style sheet is there, too. */
const pageRead = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve());
});
// Until then index.html says that the page is being opened: one render less on the way to the first key.
void Promise.all([openLast(), pageRead]).then(([first]) => {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App first={first} />
    </StrictMode>,
  );
});
