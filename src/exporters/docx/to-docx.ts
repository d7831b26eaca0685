import {
  Document,
  type ISectionOptions,
  Packer,
  type Paragraph,
  SectionType,
  type Table,
} from 'docx';
import type { Block } from '../../document/block';
import { printable } from '../../document/printable';
import type { Draft } from '../../report/annual-report';
import { defaultWordSettings, type WordSettings } from '../../report/word-settings';
import { draftParts } from './draft-part';
import { fontTablePart } from './font-table';
import { pageNumbers } from './page-number';
import { paragraphStyles } from './paragraph-styles';
import {
  bodyParagraph,
  headingParagraph,
  signatureParagraphs,
  titleParagraphs,
} from './paragraphs';
import { page, type WordStyle, wordStyle } from './style';
import { tableOf } from './table';

function render(block: Block, style: WordStyle): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return titleParagraphs(block, style);
    case 'heading':
      return [headingParagraph(block, style)];
    case 'paragraph':
      return [bodyParagraph(block, style)];
    case 'table':
      return [tableOf(block, style)];
    case 'signature':
      return signatureParagraphs(block, style);
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
}

function sectionsOf(
  blocks: readonly Block[],
  frontPage: readonly Block[],
  style: WordStyle,
): ISectionOptions[] {
  const paper = { size: { width: page.width, height: page.height }, margin: page.margin };
  const report: ISectionOptions = {
    properties: { type: SectionType.NEXT_PAGE, page: { ...paper, pageNumbers: { start: 1 } } },
    footers: pageNumbers(style),
    children: blocks.flatMap((block) => render(block, style)),
  };
  if (frontPage.length === 0) return [report];
  const front = frontPage.flatMap((block) => render(block, style));
  return [{ properties: { page: paper }, children: front }, report];
}

/** Which part of the page a block becomes is decided here, how it looks in `style.ts`. */
function documentOf(blocks: readonly Block[], options: DocumentOptions): Document {
  const style = wordStyle(options.settings ?? defaultWordSettings);
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
    evenAndOddHeaderAndFooters: true,
    styles: paragraphStyles(style),
    sections: sectionsOf(blocks, options.frontPage ?? [], style),
  });
}

/** The bytes of a .docx for sign-off. Asks nothing of its surroundings; the same in browser, worker and Node. */
export async function toDocx(
  blocks: readonly Block[],
  options: DocumentOptions,
): Promise<Uint8Array> {
  const document = documentOf(blocks, options);
  const { draft, fingerprint } = options;
  const parts = draft ? draftParts(document, draft, fingerprint) : [];
  return Packer.pack(document, 'uint8array', false, [fontTablePart, ...parts]);
}
