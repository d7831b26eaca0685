import {
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  type Paragraph,
  SectionType,
  type Table,
} from 'docx';
import type { Block, PaperBlock } from '../../document/block';
import { printable } from '../../document/printable';
import type { Draft } from '../../report/annual-report';
import { defaultWordSettings, type WordSettings } from '../../report/word-settings';
import { commentOptions } from './comment-marks';
import { draftParts } from './draft-part';
import { fontTablePart } from './font-table';
import { emptyHeaders, headerParts, type PageMarks } from './page-header';
import { imprintParagraphs, numberParagraph } from './imprint';
import { pageNumbers } from './page-number';
import { paragraphStyles } from './paragraph-styles';
import type { PlacedComments } from './place-comments';
import {
  bodyParagraph,
  headingParagraph,
  signatureParagraphs,
  titleParagraphs,
} from './paragraphs';
import { page, sheetMargin, type WordStyle, wordStyle } from './style';
import { tableOf } from './table';

function render(
  block: PaperBlock,
  style: WordStyle,
  comments?: PlacedComments,
): (Paragraph | Table)[] {
  if (block.kind === 'number') return [numberParagraph(block, style)];
  if (block.kind === 'imprint') return imprintParagraphs(block, style);
  const spans = comments?.ofBlock(block);
  switch (block.kind) {
    case 'title':
      return titleParagraphs(block, style, spans);
    case 'heading':
      return [headingParagraph(block, style, spans)];
    case 'paragraph':
      return [bodyParagraph(block, style, spans)];
    case 'table':
      return [tableOf(block, style, comments?.ofCell)];
    case 'signature':
      return signatureParagraphs(block, style, spans);
  }
}

export interface DocumentOptions {
  readonly title: string;
  readonly agency: string;
  /** Rides along in a part of its own, so that the file opens again in the form without loss. */
  readonly draft?: Draft;
  readonly fingerprint?: string;
  readonly settings?: WordSettings;
  /** The 审签单: an unnumbered page before the report. */
  readonly frontPage?: readonly Block[];
  /** The blocks are a sheet that goes with a report, not an official document. */
  readonly isSheet?: boolean;
  /** The 核验单: unnumbered pages after the report. */
  readonly appendix?: readonly Block[];
  readonly marks?: PageMarks;
  /** Beside their places in the report. */
  readonly comments?: PlacedComments;
}

function sectionsOf(
  blocks: readonly PaperBlock[],
  { frontPage = [], appendix = [], isSheet = false, marks, comments }: DocumentOptions,
  style: WordStyle,
): ISectionOptions[] {
  const paper = { size: { width: page.width, height: page.height }, margin: page.margin };
  const sheet = { ...paper, margin: sheetMargin };
  const section = (
    content: readonly PaperBlock[],
    properties: NonNullable<ISectionOptions['properties']>,
    footers: NonNullable<ISectionOptions['footers']> = {},
  ): ISectionOptions[] => {
    if (content.length === 0) return [];
    const children = content.flatMap((block) => render(block, style, comments));
    return [{ properties, footers, children, ...(marks ? { headers: emptyHeaders() } : {}) }];
  };
  const next = { type: SectionType.NEXT_PAGE };
  const numbered = { ...(isSheet ? sheet : paper), pageNumbers: { start: 1 } };
  const report = { ...next, page: numbered };
  // Left out, the footers of the section before would go on.
  const none = { default: new Footer({ children: [] }), even: new Footer({ children: [] }) };
  return [
    ...section(frontPage, { page: paper }),
    ...section(blocks, report, pageNumbers(style)),
    ...section(appendix, { ...next, page: sheet }, none),
  ];
}

/** Which part of the page a block becomes is decided here, how it looks in `style.ts`. */
function documentOf(
  sections: readonly ISectionOptions[],
  style: WordStyle,
  options: DocumentOptions,
): Document {
  const agency = printable(options.agency);
  return new Document({
    title: printable(options.title),
    creator: agency,
    // Left out, the library names itself a person.
    lastModifiedBy: agency,
    customProperties:
      options.fingerprint === undefined
        ? []
        : [{ name: '数据指纹', value: printable(options.fingerprint) }],
    ...(options.comments && options.comments.comments.length > 0
      ? { comments: { children: options.comments.comments.map(commentOptions) } }
      : {}),
    evenAndOddHeaderAndFooters: true,
    styles: paragraphStyles(style),
    sections,
  });
}

/** The bytes of a .docx for sign-off. Asks nothing of its surroundings; the same in browser, worker and Node. */
export async function toDocx(
  blocks: readonly PaperBlock[],
  options: DocumentOptions,
): Promise<Uint8Array> {
  const style = wordStyle(options.settings ?? defaultWordSettings);
  const sections = sectionsOf(blocks, options, style);
  const document = documentOf(sections, style, options);
  const { draft, fingerprint, marks } = options;
  const parts = [
    fontTablePart,
    ...(draft ? draftParts(document, draft, fingerprint) : []),
    ...(marks ? headerParts(marks, sections.length) : []),
  ];
  return Packer.pack(document, 'uint8array', false, parts);
}
