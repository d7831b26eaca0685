import type { LeftOutCause } from '../source/left-out';

export const bodies = new Set(['w:body', 'w:footnotes', 'w:endnotes', 'w:comments']);
export const deletions = new Set(['w:del', 'w:moveFrom', 'Word.Deletion']);
export const insertions = new Set(['w:ins', 'Word.Insertion']);

/** What a run may hold; anything else in it is told as unread. */
export const runContent = new Set(
  (
    't tab br cr sym noBreakHyphen softHyphen ptab pgNum rPr ruby drawing pict object fldChar instrText delText ' +
    'delInstrText footnoteReference endnoteReference footnoteRef endnoteRef annotationRef commentReference ' +
    'lastRenderedPageBreak separator continuationSeparator footnote endnote annotation AlternateContent'
  ).split(' '),
);

/** Content in a flow of its own. */
export const boxes: Readonly<Record<string, LeftOutCause>> = {
  'w:txbxContent': 'textBox',
  'w:footnote': 'footnote',
  'w:endnote': 'footnote',
  'w:comment': 'comment',
};
export const looks =
  'vanish specVanish strike dstrike vertAlign position sz w color highlight shd'.split(' ');
export const drawn = ['w:drawing', 'w:pict', 'w:object'];
export const textOfRuns = new Set(['w:t', 'm:t']);
export const silentText = new Set(['w:delText', 'w:delInstrText', 'w:instrText']);

/** Content that is not printed, and why; null for properties, which hold no text. */
export const skips = new Map<string, LeftOutCause | null>([
  ['w:del', 'tracked'],
  ['w:moveFrom', 'tracked'],
  ['w:rt', 'phonetic'],
  ['w:sectPr', null],
  ['w:sdtPr', null],
  ['w:fldData', null],
  ['w:binData', null],
]);
/** Lines through a box of a formula. */
export const strikes = ['m:strikeH', 'm:strikeV', 'm:strikeBLTR', 'm:strikeTLBR'];
