import type { Field } from '../../checks/check';
import type { Place } from '../../collection/return-file';
import { cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { placeName } from '../../template/labels';
import { formParts } from '../editor/form-parts';

const fieldNames: Readonly<Record<Field, string>> = {
  'agency/name': '机关全称',
  'period/year': '年度',
  preface: '引言',
  'signature/agency': '落款机关',
  'signature/date': '落款日期',
};

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

/** Where a mark stands, in words: 表三“一、本年新收…”行“自然人”列; 总体情况“全年…”. */
export function placeLabel(place: Place, edition: Edition): string {
  if ('field' in place) return fieldNames[place.field];
  if ('cell' in place) {
    const cell = cellAt(edition, place.cell);
    return cell ? placeName(cell) : '本格式中没有的一格';
  }
  const { section, sentence } = place.text;
  const title = formParts(edition).find(({ id }) => id === section)?.title ?? '正文';
  return sentence === '' ? title : `${title}“${shortened(sentence)}”`;
}

export const isSamePlace = (a: Place, b: Place): boolean => {
  if ('cell' in a) return 'cell' in b && a.cell === b.cell;
  if ('field' in a) return 'field' in b && a.field === b.field;
  return 'text' in b && a.text.section === b.text.section && a.text.start === b.text.start;
};
