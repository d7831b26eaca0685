import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { size, type WordStyle } from './style';

type Place = 'left' | 'right' | 'center';

/** — 1 —, one character in from the outer edge. */
function footer(place: Place, { fonts }: WordStyle): Footer {
  const oneCharacter = size.pageNumber * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment:
          AlignmentType[place === 'center' ? 'CENTER' : place === 'left' ? 'LEFT' : 'RIGHT'],
        ...(place === 'center' ? {} : { indent: { [place]: oneCharacter } }),
        children: [
          new TextRun({
            font: fonts.pageNumber,
            size: size.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}

/** Odd pages are `default`. */
export function pageNumbers(style: WordStyle): { default: Footer; even: Footer } {
  const centred = style.pageNumber === 'centred';
  return {
    default: footer(centred ? 'center' : 'right', style),
    even: footer(centred ? 'center' : 'left', style),
  };
}
