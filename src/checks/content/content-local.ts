import { atSection, sectionName } from '../../report/place';
import { plainForm } from '../../text/normal-form';
import type { Check, Problem } from '../check';
import { passagesOf } from '../passages/passages';

/** Words without the spaces and line ends between them. */
const joined = (text: string): string => plainForm(text).replace(/\s/g, '');

/** What the county asks a section to say, beyond the national form. */
export const contentLocal: Check = {
  id: 'content/local',
  family: 'content',
  severity: 'warning',
  title: '已写明当地要求的内容',
  basis: '当地通知',
  run: (input) => {
    const required = input.local?.required ?? [];
    if (required.length === 0) return { notChecked: '没有导入当地要求' };
    const texts = new Map(passagesOf(input).map(({ section, text }) => [section, joined(text)]));
    return required.flatMap(({ section, words }): Problem[] => {
      const text = texts.get(section);
      if (text === undefined || text.includes(joined(words))) return [];
      const name = sectionName(input.edition, section);
      return [
        {
          message: `${name}没有写到“${words}”：${input.local?.issuer ?? ''}要求写明，请补写。`,
          places: [atSection(section)],
          facts: { words },
        },
      ];
    });
  },
};
