import { textsOf } from '../../template/edition';
import type { ReportWithFigures } from '../check';
import { memoizeFor, memoizeText } from '../../text/memoize';
import { paragraphsOf } from '../../text/paragraphs';
import { type Paragraph, paragraphOf } from './paragraph';
import { unified } from './unified';

/** One narrative of a report under the name a clerk knows it by. */
export interface Passage {
  /** Section id, or `preface`. */
  readonly section: string;
  readonly name: string;
  /** As checks read it, marks of one width; ranges hold for `typed` too. */
  readonly text: string;
  readonly typed: string;
  readonly paragraphs: readonly { readonly start: number; readonly paragraph: Paragraph }[];
}

const paragraphsIn = memoizeText((typed: string) =>
  paragraphsOf(typed).map(({ start, text }) => ({ start, paragraph: paragraphOf(text) })),
);

/** Preface and texts in printed order; those beside tables where there are any, others blank ones too. */
export const passagesOf = memoizeFor(({ report, edition }: ReportWithFigures): Passage[] => {
  const named = [
    { section: 'preface', name: '引言', typed: report.preface },
    ...textsOf(edition).flatMap(({ id, title, isOptional }) => {
      const typed = report.sections[id] ?? '';
      return isOptional && typed.trim() === '' ? [] : [{ section: id, name: `“${title}”`, typed }];
    }),
  ];
  return named.map((passage) => ({
    ...passage,
    text: unified(passage.typed),
    paragraphs: paragraphsIn(passage.typed),
  }));
});

/** Everything said in the narratives, for checks that ask whether something is said at all. */
export function allText(input: ReportWithFigures): string {
  return passagesOf(input)
    .map(({ text }) => text)
    .join('\n');
}

/** Marks and spaces that carry no meaning. */
export const withoutMeaning = /[\s，。、；：,.;:！!]/g;
/** The text with these left out. */
export const bare = (text: string): string => text.replace(withoutMeaning, '');
