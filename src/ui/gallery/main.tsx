import { createRoot } from 'react-dom/client';
import { startAppearance } from '../model/page/appearance';
import '../styles/index.css';
import { Gallery } from './gallery';
import { appStates } from './states/app-states';
import { fieldStates } from './states/field-states';
import { findingStates } from './states/finding-states';
import { listStates } from './states/list-states';
import { tableStates } from './states/table-states';

startAppearance();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Gallery
      components={{ ...fieldStates, ...appStates, ...tableStates, ...findingStates, ...listStates }}
    />,
  );
