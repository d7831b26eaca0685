import { useDeferredValue, useMemo, useState } from 'react';
import { countyRows } from '../../../collection/county-rows';
import { shownRows } from '../../../collection/shown-rows';
import { useDebounced } from '../../components/use-debounced';
import { useCounty } from '../desk/use-county';
import type { DeskAddress } from '../desk-address';
import { openAtFirst, shownColumns } from './column-folds';

const perPage = 50;

/** Milliseconds without a key. */
const rest = 120;

/** The units that are looked for, in their order, and the page of them that is shown. */
export function useMatrix({ text: typed, wanted, sorting }: DeskAddress) {
  const { desk, state } = useCounty();
  const [wantedPage, setPage] = useState(0);
  const [folds, setFolds] = useState(openAtFirst);
  const columns = useMemo(() => shownColumns(folds), [folds]);
  // A key shows in its field first; the rows follow the hand at rest.
  const text = useDeferredValue(useDebounced(typed.trim(), rest));
  const county = countyRows(useDeferredValue(state));
  const { all } = county;
  const rows = useMemo(
    () => shownRows(all, { text, wanted, sorting }),
    [all, text, wanted, sorting],
  );
  const { leftOut: keys } = state.choices;
  const leftOut = useMemo(() => new Set(keys), [keys]);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(wantedPage, pages - 1);
  const shown = rows.slice(page * perPage, (page + 1) * perPage);
  return { desk, county, rows, shown, page, pages, setPage, folds, setFolds, columns, leftOut };
}
