import type { Edition } from '../../template/edition';
import { readTable } from '../../tables/read-table';
import { trimBlank } from '../../text/normal-form';
import type { Copy } from './table-copies';

/** As few requests or documents may be the same by chance. */
const fewest = 4;
const fewestColumns = 6;

type Figures = ReadonlyMap<string, number>;

function figuresIn({ id, pieces }: Copy, expected: Edition): Figures {
  const grids = pieces.map(({ table }) => table.grid);
  const reading = readTable({ id, grids, beside: [] }, expected, false);
  return new Map(
    (reading?.figures ?? [])
      .map(({ row, column, text }) => [`${row}/${column}`, Number(trimBlank(text))] as const)
      .filter(([, figure]) => Number.isInteger(figure)),
  );
}

/** What the earlier carries forward is what the later carried over, column by column. */
function requestsFollow(later: Figures, earlier: Figures): boolean {
  const over = [...later].flatMap(([at, figure]) => {
    const [row, column = ''] = at.split('/');
    return row === 'carriedOver'
      ? [[figure, earlier.get(`carriedForward/${column}`)] as const]
      : [];
  });
  const sum = over.reduce((total, [figure]) => total + figure, 0);
  return over.length >= fewestColumns && sum >= fewest && over.every(([a, b]) => a === b);
}

/** In force then, and what was issued and repealed since, is what is in force now. */
function documentsFollow(later: Figures, earlier: Figures): boolean {
  const row = 'normativeDocuments';
  const at = (figures: Figures, column: string) => figures.get(`${row}/${column}`) ?? NaN;
  const [issued, repealed] = [at(later, 'issued'), at(later, 'repealed')];
  return (
    issued + repealed >= fewest &&
    at(earlier, 'inForce') + issued - repealed === at(later, 'inForce')
  );
}

function follows(id: string, later: Figures, earlier: Figures): boolean {
  if (id === 'proactive') return documentsFollow(later, earlier);
  return id === 'requests' && requestsFollow(later, earlier);
}

/** The figures of one copy go on from those of another, and not the other way round. */
export function isYearAfter(later: Copy, earlier: Copy, expected: Edition): boolean {
  const [a, b] = [figuresIn(later, expected), figuresIn(earlier, expected)];
  return follows(later.id, a, b) && !follows(later.id, b, a);
}
