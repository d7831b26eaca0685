/** A grid of a source: a row a line, cells between bars; `3*` in front: over three columns, `2*3*`: over two columns and three rows. */
export const gridOf = (text: string) => ({
  kind: 'grid' as const,
  spans: true,
  rows: text
    .trim()
    .split('\n')
    .map((row) =>
      row.split('|').map((cell) => {
        const [, wide, high, rest = ''] = /^(?:(\d)\*(?:(\d)\*)?)?(.*)$/.exec(cell.trim()) ?? [];
        return { text: rest, colSpan: Number(wide ?? 1), rowSpan: Number(high ?? 1) };
      }),
    ),
});
