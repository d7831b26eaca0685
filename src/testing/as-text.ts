interface Cell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}
interface Block {
  readonly kind: string;
  readonly lines?: readonly string[];
  readonly text?: string;
  readonly rows?: readonly (readonly Cell[])[];
  readonly agency?: string;
  readonly date?: string;
}

export type TextForm = 'pipes' | 'tabs' | 'markdown' | 'stacked' | 'blankLines' | 'emptyIsCell';

/** Cells as a copied table shows them: what a span covers is an empty cell, or is not there at all. */
function tableText(rows: readonly (readonly Cell[])[], form: TextForm): string[] {
  const texts = rows.map((row) => row.map(({ text }) => text));
  const widest = Math.max(...texts.map((row) => row.length));
  const padded = texts.map((row) => [
    ...row,
    ...Array.from({ length: widest - row.length }, () => ''),
  ]);
  switch (form) {
    case 'pipes':
      return padded.map((row) => `${row.join(' | ')} |`);
    case 'tabs':
      return texts.map((row) => row.join('\t'));
    case 'markdown':
      return padded.flatMap((row, index) => [
        `| ${row.join(' | ')} |`,
        ...(index === 0 ? [`|${' --- |'.repeat(widest)}`] : []),
      ]);
    case 'stacked':
      return texts.flat();
    case 'blankLines':
    case 'emptyIsCell':
      return texts.flat().flatMap((text) => [text, '']);
  }
}

/** A printed report as text, in the shapes that copying it out of pages and Word files gives. */
export function asText(blocks: readonly Block[], form: TextForm): string {
  return blocks
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'title':
          return [(block.lines ?? []).join('')];
        case 'table':
          return ['', ...tableText(block.rows ?? [], form), ''];
        case 'signature':
          return [block.agency ?? '', block.date ?? ''];
        default:
          return [block.text ?? ''];
      }
    })
    .join('\n');
}
