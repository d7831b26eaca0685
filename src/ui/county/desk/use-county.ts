import type { CountyState } from '../../../collection/county-state';
import { useStore } from '../../model/store';
import { CountyDesk } from './county-desk';

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
  return { desk: own, state: useStore(own.store, (state) => state) };
}
