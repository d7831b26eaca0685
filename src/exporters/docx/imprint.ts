import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ImprintBlock, NumberBlock } from '../../document/block';
import { printable } from '../../document/printable';
import { styleIds } from './paragraph-styles';
import { page, size, type WordStyle } from './style';
import { pt } from './units';

/** 发文字号: alone at the top, two lines above the title. */
export const numberParagraph = ({ text }: NumberBlock, style: WordStyle): Paragraph =>
  new Paragraph({
    style: styleIds.body,
    alignment: AlignmentType.CENTER,
    indent: { firstLineChars: 0, firstLine: 0 },
    keepNext: true,
    spacing: { after: 2 * style.linePitch },
    children: [new TextRun({ text: printable(text), font: style.fonts.body, size: size.body })],
  });

/** 4号, one character in from both edges; what goes over a line hangs behind 抄送：. */
const character = pt(14);
const hanging = 3 * character;
const typeArea = page.width - page.margin.left - page.margin.right;
/** GB/T 9704: the outer rules 0.35 mm, the inner one 0.25 mm, in eighths of a point. */
const [outer, inner] = [8, 6] as const;

/** A paragraph of nothing but its lower border: a border of the text itself would be indented with it. */
const rule = (width: number, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    style: styleIds.signature,
    keepNext: true,
    ...more,
    spacing: { ...more.spacing, line: pt(4), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: width, space: 0, color: '000000' } },
  });

/** 版记: its lines between rules, on one page. */
export function imprintParagraphs({ lines }: ImprintBlock, style: WordStyle): Paragraph[] {
  const font = { font: style.fonts.body, size: size.form };
  const last = lines.length - 1;
  return [
    rule(outer, { spacing: { before: style.linePitch } }),
    ...lines.flatMap(({ text, atEnd }, index) => [
      new Paragraph({
        style: styleIds.signature,
        alignment: AlignmentType.LEFT,
        keepNext: true,
        indent:
          atEnd === ''
            ? { left: character + hanging, hanging, right: character }
            : { left: character, right: character },
        tabStops: [{ type: TabStopType.RIGHT, position: typeArea - character }],
        children: [
          new TextRun({ text: printable(text), ...font }),
          ...(atEnd === ''
            ? []
            : [new TextRun({ children: [new Tab(), printable(atEnd)], ...font })]),
        ],
      }),
      rule(index === last ? outer : inner, index === last ? { keepNext: false } : {}),
    ]),
  ];
}
