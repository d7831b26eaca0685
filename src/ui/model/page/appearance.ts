import { remember, remembered } from '../../settings/settings';
import { Store, useStore } from '../store';
import { applyAppearance, type PageWidth, pageWidth } from './apply-appearance';

interface Appearance {
  readonly width: PageWidth;
  readonly isElder: boolean;
}

const appearance = new Store<Appearance>({ width: 'wide', isElder: remembered('elder') });

function show(isElder: boolean): void {
  appearance.set({ width: applyAppearance(isElder), isElder });
}

export const usePageWidth = (): PageWidth => useStore(appearance, ({ width }) => width);
export const useElderMode = (): boolean => useStore(appearance, ({ isElder }) => isElder);

export function setElderMode(on: boolean): void {
  remember('elder', on);
  show(on);
}

/** Before the first paint, and with every change of the window from then on. */
export function startAppearance(): void {
  show(appearance.get().isElder);
  window.addEventListener('resize', () => {
    const { width, isElder } = appearance.get();
    if (pageWidth(isElder) !== width) show(isElder);
  });
}
