import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { printable } from '../../document/printable';
import type { CommentSpan, WordComment } from './place-comments';
import { chinese } from './paragraph-styles';

/** A text with the format it is written in. */
export interface Piece {
  readonly text: string;
  readonly options: IRunOptions;
}

/** Format stands on every run besides its style: text copied into another document keeps its look. */
export const run = ({ text, options }: Piece): TextRun =>
  new TextRun({ ...options, text: printable(text), language: chinese });

/** What continues a piece begins no line of its own. */
const continued = (options: IRunOptions): IRunOptions => ({ ...options, break: 0 });

const ends = (id: number): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

/** Not outside the text, and not between the halves of one character. */
function placeIn(text: string, at: number): number {
  const within = Math.min(Math.max(0, at), text.length);
  const isHalf = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(within - 1, within + 1));
  return isHalf && within > 0 ? within - 1 : within;
}

/** The pieces as runs, cut where comments begin and end. */
export function markedRuns(
  pieces: readonly Piece[],
  spans: readonly CommentSpan[],
): ParagraphChild[] {
  if (spans.length === 0) return pieces.map(run);
  const whole = pieces.map(({ text }) => text).join('');
  const within = (at: number) => placeIn(whole, at);
  const cuts = new Set(spans.flatMap(({ start, end }) => [within(start), within(end)]));
  const children: ParagraphChild[] = [];
  const markAt = (at: number) => {
    for (const { id, start, end } of spans)
      if (within(end) === at && within(start) < at) children.push(...ends(id));
    for (const { id, start, end } of spans) {
      if (within(start) !== at) continue;
      children.push(new CommentRangeStart(id));
      if (within(end) <= at) children.push(...ends(id));
    }
  };
  let at = 0;
  markAt(0);
  for (const { text, options } of pieces) {
    const edges = [...cuts].filter((cut) => cut > at && cut < at + text.length);
    const stops = [...edges.sort((a, b) => a - b), at + text.length];
    let from = at;
    for (const to of stops) {
      const part = text.slice(from - at, to - at);
      children.push(run({ text: part, options: from === at ? options : continued(options) }));
      if (to !== from && cuts.has(to)) markAt(to);
      from = to;
    }
    at += text.length;
  }
  return children;
}

/** The part of the file that holds what is said. */
export const commentOptions = ({ author, text }: WordComment, id: number): ICommentOptions => ({
  id,
  author: printable(author) || '审核人',
  children: text
    .split('\n')
    .map((line) => new Paragraph({ children: [run({ text: line, options: {} })] })),
});
