import { describe, expect, it } from 'vitest';
import { unitChart, type UnitBars } from './unit-chart';

const units: UnitBars[] = [
  { unit: '石桥镇', now: 30, before: 10, mark: '比上年多 20' },
  { unit: '柳林乡', now: 0, before: null, mark: '' },
  { unit: '<script>alert(1)</script>', now: null, before: 3, mark: '' },
];
const chart = (more: Partial<Parameters<typeof unitChart>[0]> = {}) =>
  unitChart({ title: '各单位新收申请', now: '2026年', before: '2025年', units, ...more });

describe('the chart of units', () => {
  it('says in words what its bars show, and why a unit is marked', () => {
    expect(chart()).toContain(
      '石桥镇：2026年30，2025年10，比上年多 20；柳林乡：2026年0，2025年未知；',
    );
    expect(chart()).toContain('▲ 比上年多 20');
    expect(chart({ before: null })).toContain('柳林乡：2026年0；');
    expect(chart({ before: null })).not.toContain('2025年');
  });

  it('runs nothing that was typed, and draws no bar of a figure that is none', () => {
    const svg = chart();
    expect(svg).not.toContain('<script');
    const lengths = Array.from(svg.matchAll(/ width="(-?[\d.]+)"/g), ([, width]) => Number(width));
    expect(lengths.every((length) => length > 0)).toBe(true);
    const odd = [{ unit: '甲', now: -5, before: 1e15, mark: '' }];
    expect(chart({ units: odd })).not.toMatch(/NaN|Infinity|width="-/);
    expect(chart({ units: [] })).not.toMatch(/NaN|Infinity/);
  });
});
