import { remember, remembered } from '../../settings/settings';
import { Store, useStore } from '../store';

/**
 * How much stands beside another. wide: rail, form, findings. middle: the findings fold into a bar.
 * narrow: tables scroll in their own box as well. small: the rail is a menu.
 */
export type PageWidth = 'wide' | 'middle' | 'narrow' | 'small';

const widths: readonly (readonly [PageWidth, number])[] = [
  ['wide', 1200],
  ['middle', 1080],
  ['narrow', 800],
];
/** 适老模式 needs this much more room for the same. */
const elderScale = 1.25;

interface Appearance {
  readonly width: PageWidth;
  readonly isElder: boolean;
}

const appearance = new Store<Appearance>({ width: 'wide', isElder: remembered('elder') });

function widthOf(isElder: boolean): PageWidth {
  const room = window.innerWidth / (isElder ? elderScale : 1);
  return widths.find(([, least]) => room >= least)?.[0] ?? 'small';
}

/** The style sheets ask for `data-width` and `data-mode` of the root. */
function show(isElder: boolean): void {
  const { dataset } = document.documentElement;
  const width = widthOf(isElder);
  dataset['width'] = width;
  if (isElder) dataset['mode'] = 'elder';
  else delete dataset['mode'];
  appearance.set({ width, isElder });
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
    if (widthOf(isElder) !== width) show(isElder);
  });
}
