import type { LeftOutCause } from '../source/left-out';
import { attribute, type Attributes } from './walk-xml';

const bodies = new Set(['w:body', 'w:footnotes', 'w:endnotes', 'w:comments']);
const deletions = new Set(['w:del', 'w:moveFrom', 'Word.Deletion']);
const insertions = new Set(['w:ins', 'Word.Insertion']);

/** What a run may hold; anything else in it is told as unread. */
const runContent = new Set(
  (
    't tab br cr sym noBreakHyphen softHyphen ptab pgNum rPr ruby drawing pict object fldChar instrText delText ' +
    'delInstrText footnoteReference endnoteReference footnoteRef endnoteRef annotationRef commentReference ' +
    'lastRenderedPageBreak separator continuationSeparator footnote endnote annotation AlternateContent'
  ).split(' '),
);

/** Content in a flow of its own. */
const boxes: Readonly<Record<string, LeftOutCause>> = {
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
const skips = new Map<string, LeftOutCause | null>([
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

/** A tracked change: `out` is no longer part of the text, `in` has come in. */
export function changeOf(name: string, attributes: Attributes): 'out' | 'in' | null {
  const kind = name === 'aml:annotation' ? (attribute(attributes, 'type') ?? '') : name;
  if (deletions.has(kind)) return 'out';
  return insertions.has(kind) ? 'in' : null;
}

/** Why the content of an `aml:annotation` of Word 2003 is not printed. */
export function annotationCause(attributes: Attributes): LeftOutCause | undefined {
  const type = attribute(attributes, 'type');
  return type === 'Word.Deletion' ? 'tracked' : type === 'Word.Comment' ? 'comment' : undefined;
}

/** What the name of an element decides: mostly nothing. */
export interface ElementKind {
  readonly isBody: boolean;
  /** Tells of tracked changes, itself or by its type. */
  readonly isMark: boolean;
  readonly isAlternative: boolean;
  /** Why its content is not printed; null for properties and their former states. */
  readonly skip: LeftOutCause | null | undefined;
  readonly box: LeftOutCause | undefined;
  readonly isUnknownInRun: boolean;
}

export const elementKind = (name: string): ElementKind => ({
  isBody: bodies.has(name),
  isMark: name === 'aml:annotation' || deletions.has(name) || insertions.has(name),
  isAlternative: name === 'mc:Choice' || name === 'mc:Fallback',
  skip: name.endsWith('Change') ? null : skips.get(name),
  box: boxes[name],
  isUnknownInRun: name.startsWith('w:') && !runContent.has(name.slice(2)),
});
