import type { Mark } from './return-file';
import { nameOfPlace } from '../report/place';
import type { Edition } from '../template/edition';

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Where a mark stands, in words: 表三“一、本年新收…”，自然人列; 总体情况“全年…”. */
export function placeLabel({ place, words = '' }: Pick<Mark, 'place' | 'words'>, edition: Edition) {
  const name = nameOfPlace(place, edition);
  return words === '' ? name : `${name}“${shortened(words)}”`;
}
