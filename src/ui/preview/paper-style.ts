import type { CSSProperties } from 'react';
import { fontGroups, withAlternatives } from '../../exporters/docx/font-table';
import type { WordSettings } from '../../report/word-settings';

/** For machines that lack them all, as those with Linux. */
const last = { title: 'serif', body: 'serif', script: 'serif', black: 'sans' } as const;
const fallback = {
  serif: ["'Noto Serif CJK SC'", 'serif'],
  sans: ["'Noto Sans CJK SC'", 'sans-serif'],
} as const;

/** The unit's settings for Word, as the variables that preview.css draws the pages with. */
export function paperStyle({ fontGroup, digits, linePitchPt }: WordSettings): CSSProperties {
  // Drawn for Latin letters and digits alone: Chinese quotation marks keep their width.
  const latin = digits === 'times' ? ['paper-digits'] : [];
  const family = (name: string, ending: 'serif' | 'sans') =>
    [...latin, ...withAlternatives(name).map((each) => `'${each}'`), ...fallback[ending]].join(
      ', ',
    );
  const group = fontGroups[fontGroup];
  return {
    '--paper-title': family(group.title, last.title),
    '--paper-body': family(group.body, last.body),
    '--paper-black': family(group.black, last.black),
    '--paper-script': family(group.script, last.script),
    '--paper-table': family('宋体', 'serif'),
    '--paper-pitch': `${linePitchPt}pt`,
  } as CSSProperties;
}
