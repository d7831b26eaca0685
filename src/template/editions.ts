import type { Edition } from './edition';
import { edition2019 } from './editions/edition-2019';
import { edition2021 } from './editions/edition-2021';
import { editionHalfYear } from './editions/edition-half-year';

/** Every edition of the form, newest first. A new national edition is one more entry. */
export const editions: readonly Edition[] = [edition2021, edition2019, editionHalfYear];

export function editionById(id: string, among: readonly Edition[] = editions): Edition | undefined {
  return among.find((edition) => edition.id === id);
}
