import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '../../report/agency-kinds';
import { partOfPlace } from '../../report/place';
import { reportSaying } from '../../testing/complete-report';
import { markedText } from '../../testing/marked-text';
import { foundBy, inputOf } from '../../testing/messages';
import type { Check, Problem } from '../check';
import { wordingOtherAgency } from './wording-other-agency';

interface Unit {
  readonly name: string;
  readonly kind: AgencyKind;
}
const township: Unit = { name: '清源县石桥镇人民政府', kind: 'township' };

const problemsIn = (check: Check, text: string): Problem[] =>
  foundBy(check, inputOf({ ...reportSaying(text), agency: township })).filter(
    ({ places: [place] }) => partOfPlace(place) === 'overview',
  );

/** The text with « and » where findings begin and end. */
const marked = (check: Check, text: string, agency = township): string =>
  markedText(check, { ...reportSaying(text), agency });

describe('names of others', () => {
  const units = {
    township,
    street: { name: '清源县城关街道办事处', kind: 'street' },
    county: { name: '清源县人民政府', kind: 'county' },
    department: { name: '清源县财政局', kind: 'department' },
  } as const;
  const all = '我乡、我镇、我街道、我局、我委、我办事处、我县、我区、我旗。';

  it.each([
    ['township', '«我乡»、我镇、«我街道»、«我局»、«我委»、«我办事处»、我县、我区、我旗。'],
    ['street', '«我乡»、«我镇»、我街道、«我局»、«我委»、我办事处、我县、我区、我旗。'],
    ['county', '«我乡»、«我镇»、«我街道»、«我局»、我委、我办事处、我县、«我区»、«我旗»。'],
    ['department', '«我乡»、«我镇»、«我街道»、我局、我委、我办事处、我县、我区、我旗。'],
  ] as const)('a %s calls itself by its own word', (kind, expected) => {
    expect(marked(wordingOtherAgency, all, units[kind])).toBe(expected);
  });

  it.each([
    ['石桥镇', '«我乡»'],
    [' 石桥镇人民政府 ', '«我乡»'],
    ['石桥镇人民政府办公室', '«我乡»'],
    ['石桥镇办公室', '«我乡»'],
    ['石桥镇中心', '我乡'],
    ['石桥乡人民政府', '我乡'],
  ])('%j is told by its seat', (name, expected) => {
    expect(marked(wordingOtherAgency, '我乡', { name, kind: 'township' })).toBe(expected);
  });

  it('is another word in a 乡 or a 区', () => {
    const rural: Unit = { name: '清源县柳林乡人民政府', kind: 'township' };
    expect(marked(wordingOtherAgency, '我乡、我镇、我县。', rural)).toBe('我乡、«我镇»、我县。');
    const district: Unit = { name: '清源区人民政府', kind: 'county' };
    expect(marked(wordingOtherAgency, '我县、我区。', district)).toBe('«我县»、我区。');
    const everyWord: Unit = { name: '清源县乡镇街道工作局', kind: 'department' };
    expect(marked(wordingOtherAgency, all, everyWord)).toBe(all);
  });

  it('of another bureau are found where it speaks of itself', () => {
    const found = (text: string) => {
      expect(marked(wordingOtherAgency, text.replace(/[«»]/g, ''), units.department)).toBe(text);
    };
    found('2026年，«清源县教育局»严格落实审核制度。');
    found('2026年，清源县财政局严格落实审核制度，会同清源县教育局扎实开展检查。');
    found('下一步，«清源县教育局»将严格落实审核制度，清源县财政局将配合。');
    found('清源县教育局公开了信息。');
    expect(marked(wordingOtherAgency, '清源县教育局严格落实制度。', units.county)).not.toContain(
      '«',
    );
  });

  it('of a neighbour are found where it plans as if it were its own report', () => {
    const found = (text: string) => {
      expect(marked(wordingOtherAgency, text.replace(/[«»]/g, ''))).toBe(text);
    };
    found('下一步，«柳河镇»将继续加强队伍建设。');
    found('石桥镇将继续。特色小镇积极建设，小城镇将加快发展。各乡镇严格落实，今年我镇积极公开。');
  });

  it('of a neighbour are found at the start of a clause or behind its county', () => {
    const found = (text: string) => {
      expect(marked(wordingOtherAgency, text.replace(/[«»]/g, ''))).toBe(text);
    };
    found('«柳林乡人民政府»公开了信息，«城关街道办事处»也是。');
    found('清源县«柳林乡人民政府»，2026年«柳林乡人民政府»\n«柳林乡人民政府»。');
    found('石桥镇人民政府与各乡镇人民政府，与石桥镇人民政府，协调街道办事处，本镇人民政府。');
    expect(marked(wordingOtherAgency, '柳林乡人民政府公开。', units.county)).not.toContain('«');
    expect(
      marked(wordingOtherAgency, '柳林乡人民政府公开。', { name: ' ', kind: 'township' }),
    ).not.toContain('«');
    expect(problemsIn(wordingOtherAgency, '自我镇痛，我镇限。')).toEqual([]);
  });
});
