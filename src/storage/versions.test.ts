import { describe, expect, it } from 'vitest';
import { keptVersions } from './versions';

const noon = new Date(2026, 10, 22, 12).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;

describe('the versions of a draft', () => {
  it('are all kept up to 20', () => {
    const moments = Array.from({ length: 20 }, (_, nth) => noon - nth * minute);
    expect(keptVersions(moments)).toEqual(moments.map(() => true));
  });

  it('beyond 20 keep the last of each day', () => {
    const recent = Array.from({ length: 20 }, (_, nth) => noon - nth * minute);
    const older = [noon - 30 * minute, noon - day, noon - day - minute, noon - 2 * day];
    expect(keptVersions([...recent, ...older]).slice(20)).toEqual([false, true, false, true]);
  });

  it('are never more than 60', () => {
    const moments = Array.from({ length: 500 }, (_, nth) => noon - nth * day);
    const kept = keptVersions(moments);
    expect(kept.filter(Boolean)).toHaveLength(60);
    expect(kept.indexOf(false)).toBe(60);
  });
});
