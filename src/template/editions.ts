import type { Edition } from './edition';
import { edition2019 } from './editions/edition-2019';
import { edition2021 } from './editions/edition-2021';
import { editionHalfYear } from './editions/edition-half-year';

/** Every edition of the form, newest first. A new national edition is one more entry. */
export const editions: readonly Edition[] = [edition2021, edition2019, editionHalfYear];

export function editionById(id: string, among: readonly Edition[] = editions): Edition | undefined {
  return among.find((edition) => edition.id === id);
}

export function requireEdition(id: string, among: readonly Edition[] = editions): Edition {
  const edition = editionById(id, among);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

/** The national edition for the report of a year; the present one where the year is unknown. */
export function editionInForce(year: number | null, among: readonly Edition[] = editions): Edition {
  const since = ({ inForce }: Edition) => inForce?.from ?? Infinity;
  const national = among.filter(({ inForce }) => inForce).sort((a, b) => since(b) - since(a));
  const found = national.find(
    (edition) =>
      since(edition) <= (year ?? Infinity) && (edition.inForce?.until ?? Infinity) >= (year ?? 0),
  );
  const edition = found ?? national[national.length - 1];
  if (!edition) throw new Error('no edition is in force');
  return edition;
}
