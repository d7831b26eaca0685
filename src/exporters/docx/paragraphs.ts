import {
  AlignmentType,
  HeadingLevel,
  type IRunPropertiesOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { HeadingBlock, SignatureBlock, TitleBlock } from '../../document/block';
import { firstLineChars, fonts, headingFont, linePitch, pt, size } from './style';
import { wordText } from './word-text';

const exact = { line: linePitch, lineRule: LineRuleType.EXACT } as const;
// Latin stays English: tagged Chinese, LibreOffice breaks lines inside numbers.
const chinese = { value: 'en-US', eastAsia: 'zh-CN' } as const;

export const run = (text: string, options: IRunPropertiesOptions): TextRun =>
  new TextRun({ ...options, text: wordText(text), language: chinese });

export function titleParagraphs({ lines }: TitleBlock): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: {
          line: pt(32),
          lineRule: LineRuleType.EXACT,
          after: index === lines.length - 1 ? linePitch : 0,
        },
        children: [run(line, { font: fonts.title, size: size.title })],
      }),
  );
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

export function headingParagraph({ level, text }: HeadingBlock): Paragraph {
  return new Paragraph({
    heading: headings[level],
    keepNext: true,
    spacing: exact,
    indent: { firstLineChars, firstLine: pt(32) },
    children: [run(text, { font: headingFont[level], size: size.body })],
  });
}

export function bodyParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exact,
    // Word takes the characters, readers that know only twips take two 16 pt characters.
    indent: { firstLineChars, firstLine: pt(32) },
    children: [run(text, { font: fonts.body, size: size.body })],
  });
}

/** Right-hand signature, four characters in; the date stands centred under it by the same margin. */
export function signatureParagraphs({ agency, date }: SignatureBlock): Paragraph[] {
  return [agency, date].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepNext: index === 0,
        keepLines: true,
        spacing: { ...exact, before: index === 0 ? linePitch : 0 },
        indent: { right: pt(64) },
        children: [run(text, { font: fonts.body, size: size.body })],
      }),
  );
}
