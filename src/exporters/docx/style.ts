import type { HeadingLevel } from '../../document/block';
import type { WordSettings } from '../../report/word-settings';
import { fontGroups } from './font-table';
import { mm, pt } from './units';

/** GB/T 9704-2012: A4, type area 156 × 225 mm; the page number stands 7 mm under it. */
export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
} as const;
/** A sheet that goes with the report and is no official document: 170 × 257 mm. */
export const sheetMargin = {
  ...{ top: mm(20), bottom: mm(20), left: mm(20), right: mm(20) },
  footer: mm(10),
} as const;

/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小五 9 pt, 五号 10.5 pt. */
export const size = {
  title: 44,
  body: 32,
  pageNumber: 28,
  table: 18,
  wideTable: 21,
  form: 28,
} as const;
/** One character of body text. */
export const character = pt(16);
export const titlePitch = pt(34);
/** Narrow columns need every bit for their figures; labels beside them are indented instead. */
export const cellMargin = {
  side: mm(0.8),
  narrow: mm(0.4),
  label: mm(0.5),
  block: mm(0.6),
} as const;

/** All four slots, or Word falls back to MS Gothic for the ones left out. */
const family = (eastAsia: string, latin: string) => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  cs: latin,
});
export type FontFamily = ReturnType<typeof family>;

export interface WordStyle {
  readonly fonts: Readonly<Record<'title' | 'body' | 'table' | 'pageNumber', FontFamily>>;
  readonly headingFont: Readonly<Record<HeadingLevel, FontFamily>>;
  /** Body text only: a fixed pitch in tables cuts their text. */
  readonly linePitch: number;
  readonly pageNumber: WordSettings['pageNumber'];
  readonly keepsTables: boolean;
}

export function wordStyle(settings: WordSettings): WordStyle {
  const { fontGroup, digits, linePitchPt, pageNumber, tables } = settings;
  const group = fontGroups[fontGroup];
  const named = (name: string) => family(name, digits === 'times' ? 'Times New Roman' : name);
  const body = named(group.body);
  return {
    fonts: {
      title: named(group.title),
      body,
      table: named('宋体'),
      pageNumber: family('宋体', '宋体'),
    },
    headingFont: { 1: named(group.black), 2: named(group.script), 3: body, 4: body },
    linePitch: pt(linePitchPt),
    pageNumber,
    keepsTables: tables === 'whole',
  };
}
