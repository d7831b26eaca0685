import type { Finding } from '../../checks/check';

/** Id of the part of the form a finding belongs to, as `report-form.tsx` names its sections. */
export function placeOfFinding({ cells, text, field }: Finding): string {
  const table = cells[0]?.split('/')[0];
  if (table !== undefined) return table;
  if (text) return text.section;
  if (field === undefined) return 'basic';
  const [head = ''] = field.split('/');
  return head === 'signature' || head === 'preface' ? head : 'basic';
}
