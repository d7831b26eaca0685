import type { ReadNote } from '../../importers/read-result';

/** What reading had to decide or leave out; nothing to be done, but to be seen. */
export function ReadNotes({
  notes,
  homeless,
}: {
  notes: readonly ReadNote[];
  homeless: readonly string[];
}) {
  const shown = notes.filter(({ open }) => !open);
  if (shown.length + homeless.length === 0) return null;
  return (
    <details className="read-notes">
      <summary>读取说明 {shown.length + homeless.length} 条</summary>
      <ul>
        {homeless.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {shown.map(({ message, source }, index) => (
          <li key={index}>
            {message}
            {source !== undefined && <span className="source">原文：{source}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
