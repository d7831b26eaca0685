import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app/app';
import { openLast } from './ui/app/open-last';
import { startAppearance } from './ui/app/appearance';
import './ui/styles/index.css';

startAppearance();
const root = document.getElementById('root');
// Until then index.html says that the page is being opened: one render less on the way to the first key.
if (root)
  void openLast().then((first) => {
    createRoot(root).render(
      <StrictMode>
        <App first={first} />
      </StrictMode>,
    );
  });
