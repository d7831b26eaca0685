import type { Block } from '../../document/block';
import { blocksText } from '../../document/blocks-text';
import { type FragmentOptions, toInlineHtml } from './to-html';

/** Both forms a clipboard holds: rich text for a website's editor, plain text for everything else. */
export function toClipboard(
  blocks: readonly Block[],
  options: FragmentOptions = {},
): { html: string; text: string } {
  return { html: toInlineHtml(blocks, options), text: blocksText(blocks) };
}
