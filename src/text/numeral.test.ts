import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralPattern, readNumeral } from './numeral';

describe('readNumeral', () => {
  it.each<[string, number]>([
    ['6', 6],
    ['６', 6],
    ['007', 7],
    ['1,234', 1234],
    ['1，234', 1234],
    ['779.508355', 779.508355],
    ['3.2万', 32_000],
    ['779.51万', 7_795_100],
    ['1.5亿', 150_000_000],
    ['3千', 3000],
    ['六', 6],
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿', 20],
    ['廿五', 25],
    ['卅五', 35],
    ['一百廿三', 123],
    ['一百零五', 105],
    ['一百五', 150],
    ['一百五十', 150],
    ['一千零五十', 1050],
    ['一千零五', 1005],
    ['一千零十二', 1012],
    ['两千三', 2300],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['三万五千', 35_000],
    ['十二万三千四百五十六', 123_456],
    ['一亿零三百', 100_000_300],
    ['壹拾贰', 12],
    ['一○五', 105],
    ['一〇五', 105],
    ['二〇二六', 2026],
    ['二O二六', 2026],
    ['2〇26', 2026],
    ['10○', 100],
  ])('reads %s as %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '件',
    'O',
    '1,23',
    '12,3456',
    '1.2.3',
    '万',
    '零万',
    '十百',
    '二三十',
    '两三百',
    '一十百',
    '三万五万',
    '-3',
    '12a',
    '廿廿',
    '百百',
    '三零百',
  ])('takes %j for no number', (text) => {
    expect(readNumeral(text)).toBeNull();
  });

  const names = '零一二三四五六七八九';
  const section = (n: number): string => {
    let text = '';
    let gap = false;
    for (const [unit, mark] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / unit) % 10;
      if (digit === 0) {
        gap = text !== '';
        continue;
      }
      text += (gap ? '零' : '') + names.charAt(digit) + mark;
      gap = false;
    }
    return text;
  };
  it('reads back every number below 10 000 written out', () => {
    for (let n = 1; n < 10_000; n += 1) expect(readNumeral(section(n))).toBe(n);
  });

  it('its pattern finds a number among words', () => {
    const all = new RegExp(numeralPattern, 'g');
    expect('收到1,234件、廿五件和3.2万元'.match(all)).toEqual(['1,234', '廿五', '3.2万']);
  });

  it('never throws and never gives anything but a number ≥ 0 or null', () => {
    const char = fc.constantFrom(...Array.from('0123456789０,.，零〇○一二两三十百千万亿廿卅O件 '));
    fc.assert(
      fc.property(fc.string({ unit: char }), (text) => {
        const value = readNumeral(text);
        expect(value === null || value >= 0).toBe(true);
      }),
    );
  });
});
