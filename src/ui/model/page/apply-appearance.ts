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

export function pageWidth(isElder: boolean): PageWidth {
  const room = window.innerWidth / (isElder ? elderScale : 1);
  return widths.find(([, least]) => room >= least)?.[0] ?? 'small';
}

/** The style sheets ask for `data-width` and `data-mode` of the root. */
export function applyAppearance(isElder: boolean): PageWidth {
  const { dataset } = document.documentElement;
  const width = pageWidth(isElder);
  dataset['width'] = width;
  if (isElder) dataset['mode'] = 'elder';
  else delete dataset['mode'];
  return width;
}
