import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block } from '../../document/block';
import type { Draft } from '../../report/annual-report';
import { draftParts } from './draft-part';
import {
  bodyParagraph,
  headingParagraph,
  signatureParagraphs,
  titleParagraphs,
} from './paragraphs';
import { fonts, page, size } from './style';
import { tableOf } from './table';
import { wordText } from './word-text';

function render(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return titleParagraphs(block);
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [bodyParagraph(block.text)];
    case 'table':
      return [tableOf(block)];
    case 'signature':
      return signatureParagraphs(block);
  }
}

/** — 1 — on the outer side of the page. */
const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: alignment === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent:
          alignment === 'right' ? { right: size.pageNumber * 10 } : { left: size.pageNumber * 10 },
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

const plain = { font: fonts.body, size: size.body, color: '000000' } as const;
const heading = { run: { ...plain, bold: false, italics: false }, paragraph: { spacing: {} } };

export interface DocumentOptions {
  readonly title: string;
  readonly agency: string;
  /** Rides along in a part of its own, so that the file opens again in the form without loss. */
  readonly draft?: Draft;
  readonly fingerprint?: string;
}

/** The Word file for sign-off. Which part of the page a block becomes is decided here, how it looks in `style.ts`. */
function documentOf(
  blocks: readonly Block[],
  { title, agency, fingerprint }: DocumentOptions,
): Document {
  return new Document({
    title: wordText(title),
    creator: wordText(agency),
    lastModifiedBy: wordText(agency),
    customProperties:
      fingerprint === undefined ? [] : [{ name: '数据指纹', value: wordText(fingerprint) }],
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: plain },
        title: heading,
        heading1: heading,
        heading2: heading,
        heading3: heading,
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: blocks.flatMap(render),
      },
    ],
  });
}

/** The bytes of a .docx. Loads nothing and asks nothing; the same in browser, worker and Node. */
export async function toDocx(
  blocks: readonly Block[],
  options: DocumentOptions,
): Promise<Uint8Array> {
  const document = documentOf(blocks, options);
  const { draft, fingerprint } = options;
  const parts = draft ? draftParts(document, draft, fingerprint) : [];
  return Packer.pack(document, 'uint8array', false, parts);
}
