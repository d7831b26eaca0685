import { atSection, atText } from '../../report/place';
import type { Check, Problem } from '../check';
import { bare, type Passage, passagesOf } from '../passages/passages';

const problemWords =
  /问题|不足|差距|薄弱|短板|弱项|有待|还需|仍需|欠缺|缺[少乏失]|滞后|困难|难[度以点]|单一|偏[少低弱慢重窄浅弱]|[较仍还]为?[少低弱慢窄]|参差|不(?:太|尽|够|高|强|多|熟|深|细|实|全|广|准|严|畅|快|平衡|均衡|到位|及时|规范|统一|健全|完善|清|熟练)/;
const remedyWords = /改进|下一步|下步|措施|将|整改|提升|加强|完善|今后|明年|进一步/;
const shortest = 30;

/** There is nothing about a blank that could be 情况属实. */
const blank = (section: string, name: string): Problem => ({
  message: `${name}未填：请写明存在的主要问题和改进情况。`,
  severity: 'error',
  isBlank: true,
  places: [atSection(section)],
  facts: {},
});

function problemsOf({ section, name, text }: Passage, apart: boolean): Problem[] {
  const size = bare(text).length;
  const places = [atText(section, 0, text.length)];
  if (size === 0) return [blank(section, name)];
  if (size < shortest)
    return [
      {
        message: `${name}只有 ${size} 字：请写明具体情况，不少于 ${shortest} 字，不宜只写“无”。`,
        places,
        facts: { size },
      },
    ];
  const wanted = [
    ...(section === 'problems' && !problemWords.test(text) ? ['存在的主要问题'] : []),
    ...((section === 'improvements') === apart && !remedyWords.test(text) ? ['改进情况'] : []),
  ].join('、');
  if (wanted === '') return [];
  return [{ message: `${name}没有写到${wanted}：请补写。`, places, facts: { missing: wanted } }];
}

/** Problems and improvements; the half-year outline gives each a section of its own. */
export const contentProblems: Check = {
  id: 'content/problems',
  family: 'content',
  severity: 'warning',
  title: '问题和改进情况均已写明',
  basis: '《条例》第五十条：政府信息公开工作存在的主要问题及改进情况',
  run: (input) => {
    const passages = passagesOf(input);
    const apart = passages.some(({ section }) => section === 'improvements');
    if (!passages.some(({ section }) => section === 'problems'))
      return { notChecked: '本格式没有这一部分' };
    return passages
      .filter(({ section }) => section === 'problems' || section === 'improvements')
      .flatMap((passage) => problemsOf(passage, apart));
  },
};
