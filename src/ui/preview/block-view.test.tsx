import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { blocksText } from '../../document/blocks-text';
import { reportBlocks } from '../../document/report-blocks';
import { anyReport } from '../../testing/any-report';
import { BlockView } from './block-view';
import { times } from '../../testing/effort';

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};

/** What a reader sees: no tags, no breaks between lines and cells. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#x27);/g, (each) => characters[each] ?? '');

it('shows the text of every report as Word and HTML have it', () => {
  fc.assert(
    fc.property(anyReport, ({ edition, report }) => {
      const blocks = reportBlocks(edition, report);
      const shown = blocks.map((block) => renderToStaticMarkup(<BlockView block={block} />));
      expect(shown.map(textOf)).toEqual(
        blocks.map((block) =>
          blocksText([block]).replace(block.kind === 'table' ? /[\t\n]/g : /\n/g, ''),
        ),
      );
    }),
    { numRuns: times(100) },
  );
});
