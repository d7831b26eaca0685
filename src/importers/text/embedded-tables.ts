export interface TextPiece {
  readonly kind: 'text' | 'table';
  readonly content: string;
}

/** A text cut at the HTML tables that stand in it, as markdown has them. */
export function piecesOf(content: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const tag = /<(\/?)table\b[^>]*>/gi;
  let [from, depth] = [0, 0];
  const cut = (kind: TextPiece['kind'], end: number) => {
    if (end > from) pieces.push({ kind, content: content.slice(from, end) });
    from = end;
  };
  for (let hit = tag.exec(content); hit; hit = tag.exec(content)) {
    const isEnd = hit[1] === '/';
    if (!isEnd && depth === 0) cut('text', hit.index);
    if (isEnd && depth === 1) cut('table', tag.lastIndex);
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
  }
  cut(depth > 0 ? 'table' : 'text', content.length);
  return pieces;
}

/** Whether a text only holds tables of markup: outside of them its own line ends count. */
export function isTextWithTables(content: string): boolean {
  const pieces = piecesOf(content);
  const rest = pieces
    .flatMap(({ kind, content: text }) => (kind === 'text' ? [text] : []))
    .join('\n');
  if (pieces.length < 2 || /<(?:!doctype|html|head|body)\b/i.test(rest)) return false;
  return /^\s{0,3}#{1,6}\s*\S/m.test(rest) || !/<(?:p|div|br|span|h[1-6]|li|td)\b/i.test(rest);
}
