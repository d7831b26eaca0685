import { rememberedJson, rememberJson } from './settings';

const key = 'lastYear';
let isShown = rememberedJson(key) !== false;

/** Whether last year's figures stand at the cells, where a last year is attached. */
export const isLastYearShown = (): boolean => isShown;

export function rememberLastYearShown(next: boolean): void {
  isShown = next;
  rememberJson(key, next);
}
