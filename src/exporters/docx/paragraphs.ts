import { HeadingLevel, type IRunOptions, Paragraph, TextRun } from 'docx';
import type {
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from '../../document/block';
import { printable } from '../../document/printable';
import { signatureIndent } from '../../document/signature-indent';
import { chinese, styleIds } from './paragraph-styles';
import { character, size, type WordStyle } from './style';

/** Format stands on every run besides its style: text copied into another document keeps its look. */
export const run = (text: string, options: IRunOptions): TextRun =>
  new TextRun({ ...options, text: printable(text), language: chinese });

export function titleParagraphs({ lines }: TitleBlock, style: WordStyle): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        heading: HeadingLevel.TITLE,
        ...(index === lines.length - 1 ? { spacing: { after: style.linePitch } } : {}),
        children: [run(line, { font: style.fonts.title, size: size.title })],
      }),
  );
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export function headingParagraph({ level, text }: HeadingBlock, style: WordStyle): Paragraph {
  return new Paragraph({
    heading: headings[level],
    children: [run(text, { font: style.headingFont[level], size: size.body })],
  });
}

export function bodyParagraph({ text, lead }: ParagraphBlock, style: WordStyle): Paragraph {
  const [head, rest] = [text.slice(0, lead?.length ?? 0), text.slice(lead?.length ?? 0)];
  return new Paragraph({
    style: styleIds.body,
    // Left on, it would leave pages a line short of their 22.
    widowControl: false,
    children: [
      ...(lead ? [run(head, { font: style.headingFont[lead.level], size: size.body })] : []),
      ...(rest === '' ? [] : [run(rest, { font: style.fonts.body, size: size.body })]),
    ],
  });
}

export function signatureParagraphs(
  { agency, date }: Pick<SignatureBlock, 'agency' | 'date'>,
  style: WordStyle,
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
        children: [run(text, { font: style.fonts.body, size: size.body })],
      }),
  );
}
