import type { Block } from '../../document/block';
import type { Draft, Publication } from '../../report/annual-report';
import { draftScriptJson } from '../draft-json';
import { catalogueHtml } from './catalogue';
import { element } from './element';
import { escapeHtml } from './escape';
import { pageTags } from './page-tags';
import { bareStyle, type HtmlStyle, inlineStyle } from './style';
import { tableHtml } from './table';

type Rank = 2 | 3 | 4 | 5;

/** The rank of every heading: its level's, but never more than one below the heading before it. */
function headingRanks(blocks: readonly Block[]): Rank[] {
  let before = 1;
  return blocks.map((block) => {
    if (block.kind === 'heading') before = Math.min(block.level + 1, before + 1);
    return before as Rank;
  });
}

function render(block: Block, rank: Rank, style: HtmlStyle): string {
  switch (block.kind) {
    case 'title':
      return element('h1', { style: style.title }, block.lines.map(escapeHtml).join('<br>'));
    case 'heading':
      return element(`h${rank}`, { style: style.heading[block.level] }, escapeHtml(block.text));
    case 'paragraph':
      return element('p', { style: style.paragraph }, escapeHtml(block.text));
    case 'table':
      return tableHtml(block, style);
    case 'signature':
      return [block.agency, block.date]
        .filter((line) => line !== '')
        .map((line) => element('p', { style: style.signature }, escapeHtml(line)))
        .join('\n');
  }
}

export interface FragmentOptions {
  /** Given, its catalogue line is printed above the report. */
  readonly publication?: Publication;
}

function fragment(
  blocks: readonly Block[],
  style: HtmlStyle,
  { publication }: FragmentOptions,
): string {
  const catalogue = publication ? catalogueHtml(publication, style) : '';
  const ranks = headingRanks(blocks);
  return catalogue + blocks.map((block, at) => render(block, ranks[at] ?? 2, style)).join('\n');
}

/** For pasting into a website's editor that strips style sheets and classes. */
export function toInlineHtml(blocks: readonly Block[], options: FragmentOptions = {}): string {
  return fragment(blocks, inlineStyle, options);
}

/** For a website whose own style sheet dresses articles. */
export function toBareHtml(blocks: readonly Block[], options: FragmentOptions = {}): string {
  return fragment(blocks, bareStyle, options);
}

export interface PageOptions extends FragmentOptions {
  /** Rides along as JSON that no browser runs, so that the page opens again in the form. */
  readonly draft?: Draft;
  /** Tells which data the page was made from, as Word and the check sheet do. */
  readonly fingerprint?: string;
  /** SVG of ours, shown below the text; not copied with it, or its counts would be read as text. */
  readonly picture?: string;
}

export const draftElementId = 'gongkai-nianbao-draft';

function draftElement(draft: Draft): string {
  return `<script type="application/json" id="${draftElementId}">${draftScriptJson(draft)}</script>\n`;
}

const pageStyle =
  'body{max-width:56rem;margin:0 auto;padding:1rem;color:#1f2328;background:#fff;font-family:serif}figure{margin:2rem 0;-webkit-user-select:none;user-select:none}svg{max-width:100%;height:auto}';

/** A complete page, encoded as UTF-8 by whoever saves it. */
export function toHtmlPage(
  blocks: readonly Block[],
  title: string,
  options: PageOptions = {},
): string {
  const { draft, publication, fingerprint, picture } = options;
  const mark =
    fingerprint === undefined
      ? ''
      : `<meta name="DataFingerprint" content="${escapeHtml(fingerprint)}">\n`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${publication ? pageTags(title, publication) : ''}${mark}<style>${pageStyle}</style>
</head>
<body>
<main>
${fragment(blocks, inlineStyle, options)}${picture === undefined ? '' : `\n<figure>${picture}</figure>`}
</main>
${draft ? draftElement(draft) : ''}</body>
</html>
`;
}
