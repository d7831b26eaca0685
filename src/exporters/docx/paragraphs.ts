import { HeadingLevel, Paragraph } from 'docx';
import type {
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from '../../document/block';
import { signatureIndent } from '../../document/signature-indent';
import { markedRuns } from './comment-marks';
import { styleIds } from './paragraph-styles';
import type { CommentSpan } from './place-comments';
import { character, size, type WordStyle } from './style';

type Spans = readonly CommentSpan[];

export function titleParagraphs(
  { lines }: TitleBlock,
  style: WordStyle,
  spans: Spans = [],
): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        heading: HeadingLevel.TITLE,
        ...(index === lines.length - 1 ? { spacing: { after: style.linePitch } } : {}),
        children: markedRuns(
          [{ text: line, options: { font: style.fonts.title, size: size.title } }],
          index === lines.length - 1 ? spans : [],
        ),
      }),
  );
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export function headingParagraph(
  { level, text }: HeadingBlock,
  style: WordStyle,
  spans: Spans = [],
): Paragraph {
  return new Paragraph({
    heading: headings[level],
    children: markedRuns(
      [{ text, options: { font: style.headingFont[level], size: size.body } }],
      spans,
    ),
  });
}

export function bodyParagraph(
  { text, lead }: ParagraphBlock,
  style: WordStyle,
  spans: Spans = [],
): Paragraph {
  const [head, rest] = [text.slice(0, lead?.length ?? 0), text.slice(lead?.length ?? 0)];
  const headings = lead
    ? [{ text: head, options: { font: style.headingFont[lead.level], size: size.body } }]
    : [];
  const body =
    rest === '' ? [] : [{ text: rest, options: { font: style.fonts.body, size: size.body } }];
  return new Paragraph({
    style: styleIds.body,
    // Left on, it would leave pages a line short of their 22.
    widowControl: false,
    children: markedRuns([...headings, ...body], spans),
  });
}

export function signatureParagraphs(
  { agency, date }: Pick<SignatureBlock, 'agency' | 'date'>,
  style: WordStyle,
  spans: Spans = [],
): Paragraph[] {
  const lines = [agency, date].filter((line) => line !== '');
  const { left, right } = signatureIndent({ agency, date });
  const indent = { left: Math.round(left * character), right: Math.round(right * character) };
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: styleIds.signature,
        keepNext: index < lines.length - 1,
        ...(index === 0 ? { spacing: { before: style.linePitch } } : {}),
        indent,
        children: markedRuns(
          [{ text, options: { font: style.fonts.body, size: size.body } }],
          spansIn(spans, index === 0 ? 0 : agency.length, text.length),
        ),
      }),
  );
}

/** Those that begin in one of two lines, counted from its own beginning. */
const spansIn = (spans: Spans, from: number, length: number): CommentSpan[] =>
  spans
    .map(({ id, start, end }) => ({ id, start: start - from, end: end - from }))
    .filter(({ start }) => start >= 0 && start < length);
