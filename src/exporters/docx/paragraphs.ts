import { HeadingLevel, type IRunOptions, Paragraph, TextRun } from 'docx';
import type {
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from '../../document/block';
import { printable } from '../../document/printable';
import { textWidth } from '../../document/title-lines';
import { chinese, styleIds } from './paragraph-styles';
import { character, charactersToALine, size, type WordStyle } from './style';

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

/**
 * GB/T 9704: the date four characters in from the right, the agency centred over it. A longer
 * agency goes further right, at most to two characters, then both move left. Both stand centred in one box.
 */
function signatureBox(lines: readonly string[]): { left: number; right: number } {
  const [agency = 0, date = 0] = lines.map(textWidth);
  // Half a character of slack, or a font a little wider breaks the line.
  const width = Math.max(agency, date) + 0.5;
  const right = Math.max(2, Math.min(4, 4 - (agency - date) / 2));
  const left = Math.max(0, charactersToALine - right - width);
  return { left: Math.round(left * character), right: Math.round(right * character) };
}

export function signatureParagraphs(
  { agency, date }: SignatureBlock,
  style: WordStyle,
): Paragraph[] {
  const lines = [agency, date].filter((line) => line !== '');
  const indent = signatureBox([agency, date]);
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
