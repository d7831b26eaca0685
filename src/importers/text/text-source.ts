import { seenForm } from '../../text/normal-form';
import { htmlSource } from '../html/html-source';
import { LeftOut } from '../source/left-out';
import { withoutMarks } from '../source/raised-marks';
import { Budget, type SourceDocument } from '../source/source-document';
import { isTextWithTables, piecesOf } from './embedded-tables';
import { isMarkdown, withoutComments, withoutMarkdown } from './markdown';
import { separatedLines } from './separated-lines';

const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

/** Lines of a forwarded mail without the > in front of each; markdown has its own. */
function unquoted(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((text) => text.trim() !== '');
  const quoted = filled.filter((text) => text.startsWith('>'));
  if (quoted.length * 10 < filled.length * 9 || quoted.length < 3) return lines;
  return lines.map((text) => text.replace(/^(?:>[ ]?)+/, ''));
}

/** The lines of a text as they are seen: without marks of markdown and raised numbers. */
function seenLines(content: string, leftOut: LeftOut): string[] {
  const all = unquoted(content.split(lineEnd));
  const isMarked = isMarkdown(all);
  const lines = isMarked ? unquoted(withoutComments(content, leftOut).split(lineEnd)) : all;
  return lines.flatMap((text) => {
    const bare = isMarked ? withoutMarkdown(text, leftOut) : text;
    if (bare === null) return [];
    const hasMarkup = isMarked && /<\/?[a-z]|&[#a-z]/i.test(bare);
    const seen = hasMarkup ? inlineText(bare, leftOut) : bare;
    return [
      withoutMarks(seenForm(seen), [], (left) => {
        leftOut.add('mark', left);
      }),
    ];
  });
}

const inlineText = (markup: string, leftOut: LeftOut): string =>
  htmlSource(markup, leftOut)
    .blocks.map((block) => (block.kind === 'line' ? block.text : ''))
    .join(' ');

/** Plain text: pipes, tabs, commas and markdown become grids; everything else stays lines, empty ones too. */
export function textSource(content: string): SourceDocument {
  const budget = new Budget();
  const leftOut = new LeftOut();
  const pieces = isTextWithTables(content) ? piecesOf(content) : [{ kind: 'text', content }];
  const blocks = pieces.flatMap((piece) =>
    piece.kind === 'table'
      ? htmlSource(piece.content, leftOut).blocks
      : separatedLines(seenLines(piece.content, leftOut), budget),
  );
  return { blocks, notes: leftOut.notes() };
}
