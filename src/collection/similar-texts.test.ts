import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../report/annual-report';
import { dice, madeUpText } from '../testing/made-up-text';
import { zeroReport } from '../testing/report-from';
import { type SimilarText, similarTexts } from './similar-texts';

const report = (overview: string, name = '清源县石桥镇人民政府'): AnnualReport => {
  const zero = zeroReport();
  return {
    ...zero,
    agency: { ...zero.agency, name },
    sections: { ...zero.sections, overview, problems: '', otherMatters: '' },
  };
};
const text = (at: number, overview: string, year: 'this' | 'last' = 'this'): SimilarText => ({
  id: `${year}${String(at).padStart(4, '0')}`,
  unit: `单位${at}`,
  report: report(overview, `清源县第${at}镇人民政府`),
  year,
});
const independent = (count: number, characters: number): SimilarText[] =>
  Array.from({ length: count }, (_, at) => text(at, madeUpText(at + 1, characters)));

/** Another character here and there, as somebody does who does not want to be found out. */
const edited = (source: string, seed: number): string => {
  const roll = dice(seed);
  return source.replace(/[^。；，\n]{15,}?[。；]/g, (sentence) => {
    const at = 1 + roll(sentence.length - 3);
    return `${sentence.slice(0, at)}${'也又还'[roll(3)] ?? ''}${sentence.slice(at)}`;
  });
};

const unitsOf = (groups: ReturnType<typeof similarTexts>['groups']) => groups.map(({ ids }) => ids);

describe('texts that are similar', () => {
  it('finds a copy with small edits in every sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), (seed) => {
        const original = madeUpText(seed, 1_200);
        const { groups } = similarTexts([
          text(500, original),
          text(501, edited(original, seed)),
          ...independent(8, 1_200),
        ]);
        expect(unitsOf(groups)).toEqual([['this0500', 'this0501']]);
        const shared = groups[0]?.sentences.reduce((sum, each) => sum + each.text.length, 0) ?? 0;
        expect(shared / original.length).toBeGreaterThan(0.7);
      }),
      { numRuns: 8 },
    );
  });

  it('says nothing of texts written apart', () => {
    expect(similarTexts(independent(60, 2_000))).toMatchObject({ groups: [], repeated: [] });
  });

  it('takes the unit’s own name and the figures for no difference', () => {
    const sentence = (name: string, count: number) =>
      `${name}全年组织便民服务窗口人员开展政策解读${count}次，群众满意程度逐月提高。`;
    const [a, b] = [sentence('石桥镇', 12), sentence('柳林乡', 7)];
    const { groups } = similarTexts([
      { id: 'a', unit: '甲', report: report(a, '清源县石桥镇人民政府'), year: 'this' },
      { id: 'b', unit: '乙', report: report(b, '清源县柳林乡人民政府'), year: 'this' },
    ]);
    expect(groups).toEqual([
      { ids: ['a', 'b'], units: 2, sentences: [{ text: a.slice(0, -1), variants: [] }] },
    ]);
  });

  it('passes over the preface, what the form says itself and what every unit has to state', () => {
    const formula =
      '2026年度，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。' +
      '本年度未收到公民、法人和其他组织提出的政府信息公开申请。';
    expect(similarTexts([text(1, formula), text(2, formula)]).groups).toEqual([]);
  });

  it('tells once, not pair by pair, what many units have, a slight edit with it', () => {
    const handed = '各乡镇街道要把政务公开摆在更加突出的位置并纳入日常工作安排。';
    const texts = Array.from({ length: 20 }, (_, at) =>
      text(at, (at === 7 ? handed.replace('更加', '') : handed) + madeUpText(at + 50, 300)),
    );
    const { groups } = similarTexts(texts);
    expect(groups.map(({ units, sentences }) => [units, sentences])).toEqual([
      [20, [{ text: handed.slice(0, -1), variants: [handed.slice(0, -1).replace('更加', '')] }]],
    ]);
  });

  it('puts sentences of the same units together, and the larger group first', () => {
    const [one, two, three] = [70, 71, 72].map((seed) => madeUpText(seed, 120).replace(/\n/g, ''));
    const { groups } = similarTexts([
      text(1, `${one}${two}`),
      text(2, `${one}${two}${three}`),
      text(3, `${three}`),
    ]);
    expect(unitsOf(groups)).toEqual([
      ['this0001', 'this0002'],
      ['this0002', 'this0003'],
    ]);
  });

  it('keeps a unit’s own last year apart from what it has of another’s', () => {
    const old = madeUpText(77, 400);
    const { groups, repeated } = similarTexts([
      text(1, old),
      text(1, old, 'last'),
      text(2, old, 'last'),
      text(3, madeUpText(5, 400)),
    ]);
    expect(unitsOf(groups)).toEqual([['this0001', 'last0002']]);
    expect(repeated.map(({ id, last, share }) => [id, last, share])).toEqual([
      ['this0001', 'last0001', 1],
    ]);
    expect(similarTexts([text(1, old), text(1, old, 'last')]).groups).toEqual([]);
  });

  it('does not depend on the order of the texts', () => {
    const texts = [...independent(10, 600), text(90, madeUpText(3, 600))];
    expect(similarTexts([...texts].reverse()).groups).toEqual(similarTexts(texts).groups);
  });

  it('does work that grows as the number of texts does, copies or not', () => {
    const work = (count: number) => {
      const texts = independent(count, 800).map((each, at) =>
        at % 5 === 0 ? { ...each, report: report(madeUpText(at % 40, 800)) } : each,
      );
      return similarTexts(texts).comparisons / count;
    };
    expect(work(400)).toBeLessThan(work(100) * 3);
    // Held against one another, 400 texts of 12 sentences would take 28 000 a text.
    expect(work(400)).toBeLessThan(2_000);
  });
});
