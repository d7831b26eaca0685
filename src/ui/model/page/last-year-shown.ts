import { remember, remembered } from '../../settings/settings';
import { Store } from '../store';

/** Whether last year's figures stand at the cells, where a last year is attached. */
export const lastYearShown = new Store(remembered('lastYear'));

export function showLastYear(isShown: boolean): void {
  remember('lastYear', isShown);
  lastYearShown.set(isShown);
}
