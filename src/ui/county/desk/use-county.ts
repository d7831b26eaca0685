import { useSyncExternalStore } from 'react';
import { CountyDesk } from './county-desk';
import type { CountyState } from '../../../collection/county-state';

let desk: CountyDesk | null = null;

/** One desk for the page: reading goes on while the form is looked at. */
export function theDesk(): CountyDesk {
  if (!desk) {
    desk = new CountyDesk();
    void desk.restore();
  }
  return desk;
}

export function useCounty(): { desk: CountyDesk; state: CountyState } {
  const own = theDesk();
  const read = () => own.state;
  return { desk: own, state: useSyncExternalStore(own.subscribe, read, read) };
}
