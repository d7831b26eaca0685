import { trimBlank } from '../../text/normal-form';

/** A column for units says of the figure what a label would: 行政事业性收费（元）. */
export const unitAlone = /^[（(]?(?:[十百千]?万|[十百千亿])?[元件][)）]?$/;

/** Lines numbered one by one; fewer may be figures that happen to follow one another. */
const fewestNumbers = 4;

const year = /^20\d\d(?:年度?)?$/;
const code = /^[a-zA-Z]{1,3}[-.]?\d{1,4}$/;

function areNumbers(texts: readonly string[]): boolean[] {
  const starts = texts.map((text, at) =>
    /^[（(]?\d{1,3}[.、)）]?$/.test(text) ? Number(text.replace(/\D/g, '')) - at : null,
  );
  const times = new Map<number, number>();
  for (const start of starts) if (start !== null) times.set(start, (times.get(start) ?? 0) + 1);
  const [usual, count = 0] = [...times].sort((a, b) => b[1] - a[1])[0] ?? [];
  return starts.map((start) => count >= fewestNumbers && start === usual && start > 0);
}

/**
 * How much of a column is no figure of the form but a mark of its line, as 件, 2025, A01 or 1, 2, 3 down the table:
 * all of it, most of it, or nothing to speak of.
 */
export function marksIn(column: readonly string[]): 'all' | 'most' | 'none' {
  const texts = column.map(trimBlank);
  const kinds = [
    texts.map((text) => unitAlone.test(text)),
    texts.map((text) => year.test(text) && text === texts[0]),
    texts.map((text) => code.test(text)),
    areNumbers(texts),
  ];
  const most = Math.max(...kinds.map((each) => each.filter(Boolean).length));
  if (texts.length === 0 || most * 4 < texts.length * 3) return 'none';
  return most === texts.length ? 'all' : 'most';
}
