import { rememberedJson, rememberJson } from '../../settings/settings';
import { Store } from '../store';

const key = 'lastYear';

/** Whether last year's figures stand at the cells, where a last year is attached. */
export const lastYearShown = new Store(rememberedJson(key) !== false);

export function showLastYear(isShown: boolean): void {
  rememberJson(key, isShown);
  lastYearShown.set(isShown);
}
