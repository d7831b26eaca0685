import { memoizeFor } from '../../text/memoize';
import { memoizeLine } from '../../text/memoize-line';
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

const titled = memoizeFor((list: typeof editions) =>
  memoizeLine((line): string | null => {
    const bare = withoutMark(squash(line));
    if (line.length > 60 || bare.length < 4) return null;
    const found = titlesOf(list).find(
      ({ title }) =>
        title === bare ||
        (bare.length * 2 > title.length && isSimilar(bare, title) && isSimilar(title, bare)),
    );
    return found?.id ?? null;
  }),
);

/** The table whose section a line opens, by its title in any edition, shortened perhaps; null for others. */
export const tableTitled = (line: string): string | null => titled(editions)(line);
