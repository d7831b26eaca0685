import { useSyncExternalStore } from 'react';
import { rememberedElderMode, rememberElderMode } from '../../settings/settings';

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

let elder = rememberedElderMode();
let width: PageWidth = 'wide';
const listeners = new Set<() => void>();

function widthNow(): PageWidth {
  const room = window.innerWidth / (elder ? elderScale : 1);
  return widths.find(([, least]) => room >= least)?.[0] ?? 'small';
}

/** The style sheets ask for `data-width` and `data-mode` of the root. */
function apply(): void {
  const { dataset } = document.documentElement;
  width = widthNow();
  dataset['width'] = width;
  if (elder) dataset['mode'] = 'elder';
  else delete dataset['mode'];
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePageWidth = (): PageWidth => useSyncExternalStore(subscribe, () => width);
export const useElderMode = (): boolean => useSyncExternalStore(subscribe, () => elder);

export function setElderMode(on: boolean): void {
  elder = on;
  rememberElderMode(on);
  apply();
}

/** Before the first paint, and with every change of the window from then on. */
export function startAppearance(): void {
  apply();
  window.addEventListener('resize', () => {
    if (widthNow() !== width) apply();
  });
}
