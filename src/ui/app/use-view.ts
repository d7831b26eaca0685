import { useCallback, useEffect, useState } from 'react';
import { countyAddress, isCountyAddress } from './county-address';
import type { View } from './view';

const viewAt = (hash: string): View => (isCountyAddress(hash) ? 'county' : 'form');

/** What stands in the middle of the page, with the county's desk in the address bar while it is open. */
export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState<View>(() => viewAt(location.hash));
  const show = useCallback((next: View) => {
    const { pathname, search, hash } = location;
    const isThere = viewAt(hash) === 'county';
    if (next === 'county' && !isThere) history.pushState(null, '', countyAddress);
    if (next !== 'county' && isThere) history.replaceState(null, '', pathname + search);
    setView(next);
  }, []);
  useEffect(() => {
    const onChange = () =>
      setView((before) => {
        const there = viewAt(location.hash);
        return there === 'county' || before === 'county' ? there : before;
      });
    window.addEventListener('popstate', onChange);
    window.addEventListener('hashchange', onChange);
    return () => {
      window.removeEventListener('popstate', onChange);
      window.removeEventListener('hashchange', onChange);
    };
  }, []);
  return [view, show];
}
