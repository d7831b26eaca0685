import { useCallback, useEffect, useState } from 'react';
import { listen } from '../components/listen';
import { countyAddress, isCountyAddress } from './county-address';
import type { View } from './view';

interface Entry {
  readonly view?: View;
  /** A view stood here that was closed by hand: the next one takes its place. */
  readonly isSpare?: boolean;
}

const entry = (): Entry => Object(history.state) as Entry;
const viewHere = (): View => (isCountyAddress(location.hash) ? 'county' : (entry().view ?? 'form'));

/**
 * What stands in the middle of the page: an entry of the history, so that Back returns to the form.
 * The county's desk is in the address bar as well while it is open.
 */
export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState<View>(() =>
    isCountyAddress(location.hash) ? 'county' : 'form',
  );
  const show = useCallback((next: View) => {
    const { pathname, search, hash } = location;
    const here = viewHere();
    const plain = isCountyAddress(hash) ? pathname + search : undefined;
    const address = next === 'county' ? countyAddress : plain;
    if (here === 'form' && next !== 'form' && entry().isSpare !== true) {
      // A place in the form that was gone to is an entry without a view.
      history.replaceState({ view: here }, '');
      history.pushState({ view: next }, '', address);
    } else if (next !== here)
      history.replaceState({ view: next, isSpare: next === 'form' }, '', address);
    setView(next);
  }, []);
  useEffect(() => {
    const onChange = () => setView(viewHere());
    // Another draft, or the page loaded anew, begins with the form.
    if (viewHere() !== 'county' && viewHere() !== 'form')
      history.replaceState({ view: 'form', isSpare: true }, '');
    return listen(window, { popstate: onChange, hashchange: onChange });
  }, []);
  return [view, show];
}
