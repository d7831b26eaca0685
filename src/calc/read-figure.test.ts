import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../template/table';
import { readFigure } from './read-figure';
import { times } from '../testing/effort';

const notACount = '应为不小于 0 的整数';
const notAChange = '应为整数，减少的写负数';
const notAnAmount = '应为不小于 0 的数，可带小数';
const tooLong = '整数部分超过 12 位';

type Read = [kind: ValueKind, typed: string, value: number, printed: string];
const understood: Read[] = [
  ['count', '0', 0, '0'],
  ['count', '12', 12, '12'],
  ['count', '１２', 12, '12'],
  ['count', '1,234', 1234, '1234'],
  ['count', '1，234', 1234, '1234'],
  ['count', '１，２３４', 1234, '1234'],
  ['count', '12,345,678', 12345678, '12345678'],
  ['count', ' 7 ', 7, '7'],
  ['count', '5件', 5, '5'],
  ['count', ' 1,234 份', 1234, '1234'],
  ['change', '-3项', -3, '-3'],
  ['count', '\u202d12\u202c', 12, '12'],
  ['count', '1\u00ad2\u2060', 12, '12'],
  ['count', '\ufeff３\u200b', 3, '3'],
  ['count', '　7　', 7, '7'],
  ['count', '7\r\n', 7, '7'],
  ['count', '007', 7, '7'],
  ['count', '000', 0, '0'],
  ['count', '999999999999', 999999999999, '999999999999'],
  ['count', `${'0'.repeat(400)}5`, 5, '5'],
  ['change', '-3', -3, '-3'],
  ['change', '－3', -3, '-3'],
  ['change', '−3', -3, '-3'],
  ['change', '+3', 3, '+3'],
  ['change', '-1,234', -1234, '-1234'],
  ['change', '-0', 0, '0'],
  ['amount', '779.508355', 779.508355, '779.508355'],
  ['amount', '51.1082', 51.1082, '51.1082'],
  ['amount', '５１．１０', 51.1, '51.10'],
  ['amount', '1,234.50', 1234.5, '1234.50'],
  ['amount', '00.5', 0.5, '0.5'],
  ['amount', '0.000000', 0, '0.000000'],
];

type Refused = [kind: ValueKind, typed: string, reason: string];
const refused: Refused[] = [
  ['count', '3元', notACount],
  ['amount', '3元', notAnAmount],
  ['count', 'abc', notACount],
  ['count', '1.5', notACount],
  ['count', '-1', notACount],
  ['count', '+1', notACount],
  ['count', '1 2', notACount],
  ['count', '6\n0\n0', notACount],
  ['count', '1,23', notACount],
  ['count', '1,2345', notACount],
  ['count', '1,23,456', notACount],
  ['count', '0,123', notACount],
  ['count', '1e3', notACount],
  ['count', '0x10', notACount],
  ['count', 'NaN', notACount],
  ['count', 'Infinity', notACount],
  ['count', '/', notACount],
  ['count', '—', notACount],
  ['count', '1234567890123', tooLong],
  ['count', '9'.repeat(400), tooLong],
  ['change', '1.5', notAChange],
  ['change', '减少3', notAChange],
  ['change', '--3', notAChange],
  ['amount', '-1.5', notAnAmount],
  ['amount', '1.', notAnAmount],
  ['amount', '.5', notAnAmount],
  ['amount', '1.2.3', notAnAmount],
  ['amount', '3万元', notAnAmount],
  ['amount', `${'9'.repeat(400)}.5`, tooLong],
];

const short = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

describe('readFigure', () => {
  it.each(understood.map((each) => [...each, short(each[1])] as const))(
    'reads %s %j as %d',
    (kind, typed, value, printed) => {
      expect(readFigure(kind, typed)).toEqual({ state: 'number', value, text: printed });
    },
  );

  it.each(refused.map(([kind, typed, reason]) => [kind, short(typed), reason, typed] as const))(
    'takes %s %j for no figure: %s',
    (kind, _, reason, typed) => {
      expect(readFigure(kind, typed)).toEqual({ state: 'wrong', reason });
    },
  );

  it('knows what a numeral means that is no figure of a table', () => {
    const meant = (typed: string) => {
      const figure = readFigure('count', typed);
      return figure.state === 'wrong' ? figure.meant : figure.state;
    };
    expect(['四十二', '一○五', '3.2万', '1 2', '约5', '1.5', '0,123'].map(meant)).toEqual([
      ...['42', '105', '32000'],
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(
      ['=3+4', '３＋４', '=12+0+30', '=3*4', '=3-4', '=A1+4', '+3+4', '3++4', '=1.5+2'].map(meant),
    ).toEqual([...['7', '7', '42'], ...Array.from({ length: 6 }, () => undefined)]);
  });

  it.each(['', ' ', '　', '\n', '\t'])('takes %j for blank, not for 0', (typed) => {
    expect(readFigure('count', typed)).toEqual({ state: 'blank' });
  });

  const kinds = fc.constantFrom<ValueKind>('count', 'change', 'amount');
  const almostFigures = fc.string({
    unit: fc.constantFrom(...Array.from('0019５,，.．-+− e件\n')),
  });

  it('is blank, wrong with a reason, or a number that prints as itself, whatever was typed', () => {
    fc.assert(
      fc.property(kinds, fc.oneof(fc.string({ unit: 'binary' }), almostFigures), (kind, typed) => {
        const figure = readFigure(kind, typed);
        if (figure.state === 'wrong') expect(figure.reason).not.toBe('');
        if (figure.state !== 'number') return;
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(Object.is(figure.value, -0)).toBe(false);
        expect(Number(figure.text)).toBe(figure.value);
        expect(readFigure(kind, figure.text)).toEqual(figure);
      }),
      { numRuns: times(2000) },
    );
  });

  it('reads a count back however it is grouped or widened', () => {
    const wide = (text: string) =>
      text.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat(999_999_999), (count) => {
        const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
        const figure = { state: 'number', value: count, text: String(count) };
        for (const typed of [String(count), grouped, wide(grouped), `0${count}`, ` ${count} `])
          expect(readFigure('count', typed)).toEqual(figure);
      }),
    );
  });
});

describe('the unit of a cell', () => {
  const read = (kind: ValueKind, typed: string, unit: string) => readFigure(kind, typed, unit);
  it('may stand behind its figure, another or a loose one may not', () => {
    expect(read('amount', '3.5 万元', '万元')).toMatchObject({ state: 'number', text: '3.5' });
    expect(read('amount', '万元3.5', '万元')).toMatchObject({ state: 'wrong' });
    expect(read('amount', '35000元', '万元')).toMatchObject({ state: 'wrong' });
    expect(read('amount', '3件', '万元')).toMatchObject({ state: 'wrong' });
    expect(read('count', '3人次', '人次')).toMatchObject({ state: 'number', text: '3' });
    expect(read('count', '3场', '件')).toMatchObject({ state: 'wrong' });
  });

  it('leaves open what a word of an amount meant', () => {
    expect(read('amount', '三万', '万元')).not.toHaveProperty('meant');
    expect(read('amount', '三十二', '万元')).toMatchObject({ meant: '32' });
    expect(read('count', '三万', '件')).toMatchObject({ meant: '30000' });
    expect(read('count', '三 万', '件')).not.toHaveProperty('meant');
    expect(read('count', '1，23', '件')).toMatchObject({ state: 'wrong' });
  });
});
