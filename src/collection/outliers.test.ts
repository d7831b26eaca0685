import { describe, expect, it } from 'vitest';
import { requireEdition } from '../template/editions';
import { outliers } from './outliers';
import { outcomeLines, requestLines } from './request-lines';

const alone = (...figures: (number | null)[]) =>
  outliers(figures.map((now) => ({ now, before: null })));

describe('figures that stand out', () => {
  it('are those at least three times, and by ten, above or below the year before', () => {
    const pairs = [
      [30, 10],
      [29, 10],
      [9, 0],
      [10, 0],
      [4, 14],
      [12, 2],
      [400, 390],
      [0, 0],
    ];
    expect(outliers(pairs.map(([now = 0, before = 0]) => ({ now, before })))).toEqual([
      '比上年多 20',
      '',
      '',
      '比上年多 10',
      '比上年少 10',
      '比上年多 10',
      '',
      '',
    ]);
  });

  it('are held against the other units where no year before is known', () => {
    expect(alone(3, 4, 5, 4, 3, 2, 4, 900)).toEqual([
      ...Array<string>(7).fill(''),
      '远高于其他单位',
    ]);
    expect(alone(0, 0, 0, 0, 0, 0, 0, 10)).toEqual(Array(8).fill(''));
    expect(alone(3, 4, 5, 900)).toEqual(['', '', '', '']);
    expect(alone(null, null)).toEqual(['', '']);
    expect(outliers([])).toEqual([]);
  });

  it('says nothing of a unit that is large every year', () => {
    const small = Array.from({ length: 20 }, () => ({ now: 2, before: 2 }));
    expect(outliers([...small, { now: 900, before: 880 }]).filter(Boolean)).toEqual([]);
  });
});

describe('what became of requests', () => {
  it('is told as each form groups it, its cells together all of the result', () => {
    const labels = outcomeLines(requireEdition('2021')).map(({ label }) => label);
    expect(labels).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
    for (const id of ['2021', '2019', 'half-year']) {
      const cells = outcomeLines(requireEdition(id)).flatMap(({ addresses }) => addresses);
      expect(new Set(cells).size).toBe(cells.length);
      expect(cells).not.toContain('requests/handled/allApplicants');
      expect(requestLines(requireEdition(id)).length).toBeGreaterThan(8);
    }
  });
});
