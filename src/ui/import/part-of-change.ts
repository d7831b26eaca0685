import type { Difference } from '../../importers/differences';
import { sectionOfText } from '../../template/edition';

/** Id of the part of the form a difference belongs to. */
export function partOf(change: Difference): string {
  switch (change.kind) {
    case 'cell':
      return change.address.split('/')[0] ?? '';
    case 'sentence':
      return sectionOfText(change.section);
    case 'field':
      return change.field.startsWith('signature/') ? 'signature' : 'basic';
  }
}

export const shownText = (text: string): string => (text.trim() === '' ? '空' : text.trim());
