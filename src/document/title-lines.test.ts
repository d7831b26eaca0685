import { expect, it } from 'vitest';
import { brokenAtSense, textWidth } from './title-lines';

it('a name that fits stays on its line', () => {
  const lines = ['清源县石桥镇人民政府', '2026年政府信息公开工作年度报告'];
  expect(brokenAtSense(lines)).toEqual(lines);
});

it('a longer name breaks after a unit of administration, as even as it can', () => {
  expect(brokenAtSense(['云南省文山壮族苗族自治州西畴县人民政府办公室'])).toEqual([
    '云南省文山壮族苗族自治州',
    '西畴县人民政府办公室',
  ]);
});

it('a name without such a place near its middle is left to the page', () => {
  const name = `某省${'很'.repeat(30)}`;
  expect(brokenAtSense([name, '甲'.repeat(21)])).toEqual([name, '甲'.repeat(21)]);
});

it('digits count half', () => {
  expect(textWidth('2026年')).toBe(3);
});
