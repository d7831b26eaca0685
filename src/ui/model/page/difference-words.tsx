import type { Difference } from '../../../importers/differences';

export const shownText = (text: string): string => (text.trim() === '' ? '空' : text.trim());

/** What a place of the report said before and says after; a sentence tells itself where it stands. */
export function DifferenceWords({ change }: { change: Difference }) {
  const { place, label, before, after } = change;
  if (place.kind === 'text')
    return (
      <span className="sentence-change">
        {before.trim() !== '' && <del>{before}</del>}
        {after.trim() !== '' && <ins>{after}</ins>}
      </span>
    );
  return (
    <span>
      {label} {shownText(before)}→{shownText(after)}
    </span>
  );
}
