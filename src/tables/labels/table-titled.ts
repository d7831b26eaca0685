import { memoizeFor } from '../../text/memoize';
import { editions } from '../../template/editions';
import { isSimilar } from './match-label';
import { squash, withoutMark } from './squash';

const titlesOf = memoizeFor((list: typeof editions) =>
  list.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.kind === 'table'
        ? [{ id: section.table.id, title: withoutMark(squash(section.title)) }]
        : [],
    ),
  ),
);

/** The table whose section a line opens, by its title in any edition, shortened perhaps; null for others. */
export function tableTitled(line: string): string | null {
  if (line.length > 60) return null;
  const bare = withoutMark(squash(line));
  if (bare.length < 4) return null;
  const found = titlesOf(editions).find(
    ({ title }) =>
      title === bare ||
      (bare.length * 2 > title.length && isSimilar(bare, title) && isSimilar(title, bare)),
  );
  return found?.id ?? null;
}
