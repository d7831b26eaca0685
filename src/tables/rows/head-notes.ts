import { knownTableOf } from '../labels/known-table';
import { shortened, squash, trimmed, withoutMark } from '../labels/squash';
import type { TableNote } from '../table-note';

/** Printed labels of the form that begin with a cut one. */
function completions(tableId: string, cut: string): string[] {
  const { columns, rows, heads } = knownTableOf(tableId);
  const labels = [...columns, ...rows].flatMap((known) => [...known.labels]).concat([...heads]);
  return [...new Set(labels)].filter((label) => label.startsWith(cut) && label !== cut);
}

/** Heads and group labels that are cut or misprinted, each told once. */
export function headNotes(tableId: string, texts: readonly string[]): TableNote[] {
  const { columns, rows, heads } = knownTableOf(tableId);
  const whole = new Set(
    [...columns, ...rows].flatMap((known) => [...known.labels]).concat([...heads]),
  );
  const told = new Set<string>();
  return texts.flatMap((text): TableNote[] => {
    const squashed = squash(text);
    if (squashed === '' || whole.has(squashed) || whole.has(withoutMark(squashed))) return [];
    if (told.has(squashed) || squashed.length > 40) return [];
    told.add(squashed);
    const [full, ...others] = completions(tableId, squashed);
    const message =
      full === undefined
        ? `表头“${shortened(trimmed(text), 30)}”与格式不一致。`
        : `表头“${shortened(trimmed(text), 30)}”不完整${others.length === 0 ? `，应为“${full}”` : ''}。`;
    return [
      { code: 'label-damaged', message, table: tableId, source: shortened(text), open: false },
    ];
  });
}
