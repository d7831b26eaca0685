import { describe, expect, it } from 'vitest';
import { ownNames } from './own-names';

describe('what a report calls its own agency', () => {
  it('is 街道, not 道, where a street office speaks of its own offices', () => {
    const names = ownNames('云州市滨河区望江街道办事处');
    expect(names).toContain('街道综合行政执法队');
    expect(names.filter((name) => /^[我本]?道/.test(name))).toEqual([]);
  });

  it('is the last character of any other place', () => {
    expect(ownNames('云岭县石桥镇人民政府')).toContain('镇综合行政执法队');
  });
});
