import { memoizeFor } from '../../text/memoize';
import { memoizeLine } from '../../text/memoize-line';
import { editions } from '../../template/editions';
import { isSimilar } from './match-label';
import { squash, withoutMark } from './squash';

/** The ids of tables by their titles, most of which all editions share. */
const titlesOf = memoizeFor((list: typeof editions) => {
  const titles = new Map<string, string>();
  for (const section of list.flatMap(({ sections }) => sections)) {
    const title = withoutMark(squash(section.title));
    if (section.kind === 'table' && !titles.has(title)) titles.set(title, section.table.id);
  }
  return [...titles];
});

const titled = memoizeFor((list: typeof editions) =>
  memoizeLine((line): string | null => {
    if (line.length > 60) return null;
    const bare = withoutMark(squash(line));
    if (bare.length < 4) return null;
    const [, id = null] =
      titlesOf(list).find(
        ([title]) =>
          title === bare ||
          (bare.length * 2 > title.length && isSimilar(bare, title) && isSimilar(title, bare)),
      ) ?? [];
    return id;
  }),
);

/** The table whose section a line opens, by its title in any edition, shortened perhaps; null for others. */
export const tableTitled = (line: string): string | null => titled(editions)(line);
