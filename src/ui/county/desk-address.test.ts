import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskColumns } from '../../collection/matrix';
import { filters } from '../../collection/shown-rows';
import { addressIn, type DeskAddress, hashOf, parts } from './desk-address';

const list: DeskAddress = { part: 'units', unit: null, text: '', wanted: 'all', sorting: null };

describe('the address of the desk', () => {
  it('is the bare one for the list as it opens, and says only what differs', () => {
    expect(hashOf(list)).toBe('#汇总核对');
    expect(hashOf({ ...list, part: 'sums' })).toBe('#汇总核对?part=sums');
    expect(
      hashOf({ ...list, wanted: 'errors', sorting: { column: 'name', descending: true } }),
    ).toBe('#汇总核对?wanted=errors&sort=-name');
  });

  it('brings back everything that was shown, whatever a unit is called or was looked for', () => {
    const address = fc.record({
      part: fc.constantFrom(...parts.map(([id]) => id)),
      unit: fc.option(fc.string({ unit: 'grapheme' })),
      text: fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('#', '?', '&wanted=', '%', '+'),
      ),
      wanted: fc.constantFrom(...filters.map(({ id }) => id)),
      sorting: fc.option(
        fc.record({
          column: fc.constantFrom(...deskColumns.map(({ id }) => id)),
          descending: fc.boolean(),
        }),
      ),
    });
    fc.assert(
      fc.property(address, (each) => {
        // As a browser hands it on, and as it stands where it was copied from.
        expect(addressIn(new URL(hashOf(each), 'https://example.com/').hash)).toEqual(each);
        expect(addressIn(hashOf(each))).toEqual(each);
      }),
    );
  });

  it.each([
    '',
    '#',
    '#汇总核对',
    '#汇总核对?',
    '#汇总核对?part=nothing&wanted=nobody&sort=',
    '#汇总核对?part=__proto__&wanted=constructor',
    '#%E6%B1%87%E6%80%BB%E6%A0%B8%E5%AF%B9?x=%E0%A4%A&%',
  ])('shows the list for %j', (hash) => {
    expect(addressIn(hash)).toEqual(list);
  });
});
