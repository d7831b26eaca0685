import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { HeadingLevel } from '../../document/block';
import { character, size, titlePitch, type WordStyle } from './style';

/** Ids of our own styles; what is typed into the file later takes their format on. */
export const styleIds = { body: 'GwBody', table: 'GwTable', signature: 'GwSignature' } as const;

/** Latin stays English: tagged Chinese, LibreOffice breaks lines inside numbers. */
export const chinese = { value: 'en-US', eastAsia: 'zh-CN' } as const;

const upright = { bold: false, italics: false, color: '000000' } as const;
// Word takes the characters, readers that know only twips take two 16 pt characters.
const twoCharacters = { firstLineChars: 200, firstLine: 2 * character } as const;

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT }) as const;

function defaults({
  fonts,
  headingFont,
  linePitch,
}: WordStyle): NonNullable<IStylesOptions['default']> {
  const heading = (level: HeadingLevel) => ({
    run: { ...upright, font: headingFont[level], size: size.body },
    paragraph: { keepNext: true, spacing: exact(linePitch), indent: twoCharacters },
  });
  return {
    document: {
      run: { font: fonts.body, size: size.body, language: chinese, color: '000000' },
    },
    title: {
      run: { ...upright, font: fonts.title, size: size.title },
      paragraph: {
        keepNext: true,
        alignment: AlignmentType.CENTER,
        spacing: exact(titlePitch),
      },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
  };
}

export function paragraphStyles(style: WordStyle): IStylesOptions {
  const pitch = exact(style.linePitch);
  const named = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: defaults(style),
    paragraphStyles: [
      {
        ...named,
        id: styleIds.body,
        name: '公文正文',
        paragraph: { alignment: AlignmentType.BOTH, spacing: pitch, indent: twoCharacters },
      },
      { ...named, id: styleIds.table, name: '公文表格', run: { font: style.fonts.table } },
      {
        ...named,
        id: styleIds.signature,
        name: '公文署名',
        paragraph: { alignment: AlignmentType.CENTER, keepLines: true, spacing: pitch },
      },
    ],
  };
}
