import type { HeadingLevel } from '../../document/block';

/** GB/T 9704-2012 in the units the library takes: twips, half-points, eighths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const pt = (points: number): number => points * 20;

export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) },
} as const;

/** All four slots, or Word falls back to MS Gothic for the ones left out. */
const family = (eastAsia: string, latin: string) => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  cs: latin,
});
const latin = 'Times New Roman';
export const fonts = {
  title: family('方正小标宋简体', latin),
  body: family('仿宋', latin),
  black: family('黑体', latin),
  script: family('楷体', latin),
  table: family('宋体', latin),
  pageNumber: family('宋体', '宋体'),
} as const;

export const headingFont: Readonly<Record<HeadingLevel, (typeof fonts)[keyof typeof fonts]>> = {
  1: fonts.black,
  2: fonts.script,
  3: fonts.body,
};

/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小五 9 pt. */
export const size = { title: 44, body: 32, pageNumber: 28, table: 18, wideTable: 21 } as const;
/** 22 lines to the type area; body text only, a fixed pitch in tables cuts their text. */
export const linePitch = pt(28);
/** Two characters, in hundredths. */
export const firstLineChars = 200;
export const cellMargin = { side: mm(0.8), block: mm(0.6) } as const;
