import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../report/annual-report';
import { dice, madeUpText } from '../testing/made-up-text';
import { zeroReport } from '../testing/report-from';
import { alike, type AlikeText } from './alike';

const report = (overview: string, name = '清源县石桥镇人民政府'): AnnualReport => {
  const zero = zeroReport();
  return {
    ...zero,
    agency: { ...zero.agency, name },
    sections: { ...zero.sections, overview, problems: '', otherMatters: '' },
  };
};
const text = (at: number, overview: string, year: 'this' | 'last' = 'this'): AlikeText => ({
  id: `${year}${String(at).padStart(4, '0')}`,
  unit: `单位${at}`,
  report: report(overview, `清源县第${at}镇人民政府`),
  year,
});
const independent = (count: number, characters: number): AlikeText[] =>
  Array.from({ length: count }, (_, at) => text(at, madeUpText(at + 1, characters)));

/** Another character here and there, as somebody does who does not want to be found out. */
const edited = (source: string, seed: number): string => {
  const roll = dice(seed);
  return source.replace(/[^。；，\n]{15,}?[。；]/g, (sentence) => {
    const at = 1 + roll(sentence.length - 3);
    return `${sentence.slice(0, at)}${'也又还'[roll(3)] ?? ''}${sentence.slice(at)}`;
  });
};

describe('texts alike', () => {
  it('finds a copy with small edits in every sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), (seed) => {
        const original = madeUpText(seed, 1_200);
        const others = independent(8, 1_200);
        const { pairs } = alike([
          text(500, original),
          text(501, edited(original, seed)),
          ...others,
        ]);
        const [first] = pairs;
        expect([first?.a, first?.b]).toEqual(['this0500', 'this0501']);
        expect(first?.shareA).toBeGreaterThan(0.8);
        expect(first?.sections).toEqual(['overview']);
      }),
      { numRuns: 8 },
    );
  });

  it('says nothing of texts written apart', () => {
    const { pairs, common } = alike(independent(60, 2_000));
    expect(pairs).toEqual([]);
    expect(common).toEqual([]);
  });

  it('takes the unit’s own name and the figures for no difference', () => {
    const sentence = (name: string, count: number) =>
      `${name}全年组织便民服务窗口人员开展政策解读${count}次，群众满意程度逐月提高。`;
    const [a, b] = [sentence('石桥镇', 12), sentence('柳林乡', 7)];
    const { pairs } = alike([
      { id: 'a', unit: '甲', report: report(a, '清源县石桥镇人民政府'), year: 'this' },
      { id: 'b', unit: '乙', report: report(b, '清源县柳林乡人民政府'), year: 'this' },
    ]);
    expect(pairs.map(({ sentences }) => sentences.map(({ likeness }) => likeness))).toEqual([[1]]);
    expect(pairs[0]?.sentences[0]?.a).toMatchObject({
      section: 'overview',
      start: 0,
      text: a.slice(0, -1),
    });
  });

  it('passes over the preface, what the form says itself and what every unit has to state', () => {
    const formula =
      '2026年度，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。' +
      '本年度未收到公民、法人和其他组织提出的政府信息公开申请。';
    expect(alike([text(1, formula), text(2, formula)]).pairs).toEqual([]);
  });

  it('tells once, not pair by pair, what stands in very many reports', () => {
    const handed = '各乡镇街道要把政务公开摆在更加突出的位置并纳入日常工作安排。';
    const texts = Array.from({ length: 20 }, (_, at) =>
      text(at, handed + madeUpText(at + 50, 300)),
    );
    const { pairs, common } = alike(texts);
    expect(pairs).toEqual([]);
    expect(common.map(({ ids }) => ids.length)).toEqual([20]);
  });

  it('compares with last year, but not last year with itself', () => {
    const old = madeUpText(77, 400);
    const { pairs } = alike([text(1, old), text(1, old, 'last'), text(2, old, 'last')]);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([
      ['this0001', 'last0001'],
      ['this0001', 'last0002'],
    ]);
  });

  it('does not depend on the order of the texts', () => {
    const texts = [...independent(10, 600), text(90, madeUpText(3, 600))];
    expect(alike([...texts].reverse()).pairs).toEqual(alike(texts).pairs);
  });

  it('does work that grows as the number of texts does, copies or not', () => {
    const work = (count: number) => {
      const texts = independent(count, 800).map((each, at) =>
        at % 5 === 0 ? { ...each, report: report(madeUpText(at % 40, 800)) } : each,
      );
      return alike(texts).comparisons / count;
    };
    expect(work(400)).toBeLessThan(work(100) * 3);
    // Held against one another, 400 texts of 12 sentences would take 28 000 a text.
    expect(work(400)).toBeLessThan(2_000);
  });
});
