import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedDate, readDate } from './calendar-date';

const january12 = { year: 2027, month: 1, day: 12 };

describe('readDate', () => {
  it.each([
    '2027-01-12',
    '2027-1-12',
    '2027年1月12日',
    '2027年01月12日',
    '2027年1月12',
    '2027.1.12',
    '2027/1/12',
    '20270112',
    ' 2027 年 1 月 12 日 ',
    '２０２７年１月１２日',
    '２０２７．１．１２',
    '２０２７－１－１２',
    '二〇二七年一月十二日',
    '二○二七年元月十二日',
    '二O二七年一月十二',
    '2027年元月12日',
    '2027 年 1 月\u200b12 日',
  ])('reads %s', (text) => {
    expect(readDate(text)).toEqual(january12);
  });

  it.each([
    '',
    '2027',
    '2027年1月',
    '2027-13-01',
    '2027-00-10',
    '2027-1-0',
    '2027-2-29',
    '2026年4月31日',
    '1900-2-29',
    '27-1-12',
    '2027年1月12日上午',
    '二〇二七年十三月十二日',
    '二〇二七年一月',
    '1月12日',
  ])('takes %j for no date', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it.each(['2028-2-29', '2000-2-29'])('knows the leap year of %s', (text) => {
    expect(readDate(text)).toMatchObject({ month: 2, day: 29 });
  });

  it('is printed without zero padding, and read back the same', () => {
    expect(printedDate(january12)).toBe('2027年1月12日');
    const dates = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const read = readDate(iso)!;
        expect(readDate(printedDate(read))).toEqual(read);
        expect(Date.UTC(read.year, read.month - 1, read.day)).toBe(Date.parse(iso));
      }),
    );
  });
});
