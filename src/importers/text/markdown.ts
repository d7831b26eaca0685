import type { LeftOut } from '../source/left-out';

const heading = /^\s{0,3}#{1,6}\s*(?=\S)/;
const rule = /^\s*(?:[-*_=]\s*){3,}$/;
const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const boldLine = /^\s*\*\*[^*]+\*\*\s*$/;
/** Longer lines are no markdown somebody wrote. */
const longestLine = 20_000;

/** Whether the marks of a text are markdown's: a heading, the rule below a table's head, a line in bold. */
export const isMarkdown = (lines: readonly string[]): boolean =>
  lines.some(
    (text) =>
      heading.test(text) || (tableRule.test(text) && text.includes('|')) || boldLine.test(text),
  );

/** One line without its marks; null for a line that is a mark altogether. What is struck out is left out. */
export function withoutMarkdown(text: string, leftOut: LeftOut): string | null {
  if (text.length > longestLine || (tableRule.test(text) && text.includes('|'))) return text;
  if (rule.test(text) || /^\s*```/.test(text)) return null;
  const note = /^\s*\[\^[^\]]{1,20}\]:\s*(.*)$/.exec(text)?.[1];
  if (note !== undefined) {
    leftOut.add('footnote', note);
    return null;
  }
  const leave = (cause: 'struck' | 'mark') => (_: string, inner: string) => {
    leftOut.add(cause, inner);
    return '';
  };
  return text
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(heading, '')
    .replace(/^(\s*)[-*+]\s+(?=\S)/, '$1')
    .replace(/\\\|/g, '¦')
    .replace(/~~([^~]+)~~/g, leave('struck'))
    .replace(/\[\^([^\]]{1,20})\]/g, leave('mark'))
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, (link, label: string) =>
      link.startsWith('!') ? '' : label,
    )
    .replace(/\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`/g, (_, ...inner: (string | undefined)[]) =>
      inner.slice(0, 3).join(''),
    )
    .replace(/\*([^\s*][^*]*)\*/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~])/g, '$1');
}

/** Without <!-- -->, which no page shows. */
export function withoutComments(content: string, leftOut: LeftOut): string {
  const [first = '', ...rest] = content.split('<!--');
  return rest.reduce((seen, piece) => {
    const end = piece.indexOf('-->');
    if (end < 0) return `${seen}<!--${piece}`;
    leftOut.add('hidden', piece.slice(0, end));
    return seen + piece.slice(end + 3);
  }, first);
}
