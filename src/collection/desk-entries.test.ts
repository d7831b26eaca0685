import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atCell } from '../report/place';
import {
  choicesOf,
  type DeskEntries,
  type DeskEntry,
  type EntryKey,
  mergedEntries,
  newerEntries,
  readEntry,
} from './desk-entries';

const mark = { place: atCell('requests/received/enterprise'), remark: '请核对', kind: 'remark' };
const entry = (key: EntryKey, at: number, value: unknown, by = ''): DeskEntry => ({
  ...{ key, at, by, value },
});
const desk = (...entries: DeskEntry[]): DeskEntries => mergedEntries(new Map(), entries);

const keys: readonly EntryKey[] = ['remark/a', 'remark/b', 'leftOut/x', 'setting/year'];
const anyEntry = fc.record({
  key: fc.constantFrom(...keys),
  at: fc.nat(3),
  by: fc.constantFrom('', '张', '李'),
  value: fc.constantFrom(null, 1, 2, { report: 'r' }),
});
const sorted = (entries: DeskEntries) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

describe('what two desks chose and wrote', () => {
  it('is the same after merging, whoever merges what first', () => {
    const several = fc.array(anyEntry, { maxLength: 12 });
    fc.assert(
      fc.property(several, several, several, (a, b, c) => {
        const [one, two, three] = [desk(...a), desk(...b), desk(...c)];
        const abc = mergedEntries(mergedEntries(one, two.values()), three.values());
        const cba = mergedEntries(mergedEntries(three, two.values()), one.values());
        expect(sorted(cba)).toEqual(sorted(abc));
        expect(mergedEntries(abc, abc.values())).toEqual(abc);
        expect(newerEntries(abc, [...a, ...b, ...c])).toEqual([]);
      }),
    );
  });

  it('keeps the remarks of both, and takes back only what was taken back', () => {
    const own = desk(entry('remark/a', 1, { report: 'f', mark }, '张'));
    const other = [
      entry('remark/b', 1, { report: 'f', mark: { ...mark, remark: '请说明' } }, '李'),
      entry('leftOut/x', 2, true),
    ];
    const both = mergedEntries(own, other);
    expect(choicesOf(both).marks['f']?.map(({ by, remark }) => [by, remark])).toEqual([
      ['张', '请核对'],
      ['李', '请说明'],
    ]);
    const later = mergedEntries(both, [entry('remark/a', 3, null, '李')]);
    expect(choicesOf(later).marks['f']?.map(({ by }) => by)).toEqual(['李']);
    expect(choicesOf(later).leftOut).toEqual(['x']);
  });
});

describe('an entry', () => {
  const sound = entry('remark/a', 1, { report: 'f', mark });

  it('is read as it was kept', () => {
    expect(readEntry(JSON.parse(JSON.stringify(sound)), 2)).toEqual(sound);
    expect(readEntry({ key: 'setting/year', at: 0, value: null }, 2)).toEqual(
      entry('setting/year', 0, null),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['no key', { at: 1, value: null }],
    ['a key nobody knows', { ...sound, key: 'other/a' }],
    ['a key of the object itself', { ...sound, key: 'constructor' }],
    ['another member of the object itself', { ...sound, key: '__proto__/x' }],
    ['a mark on a member of the object itself', { ...sound, value: { report: '__proto__', mark } }],
    ['of a file so called', { key: 'assigned/__proto__', at: 1, value: 'x' }],
    ['no time', { ...sound, at: 'x' }],
    ['a time without end', { ...sound, at: Infinity }],
    ['a mark that is none', { ...sound, value: { report: 'f', mark: {} } }],
    [
      'a remark without end',
      { ...sound, value: { report: 'f', mark: { ...mark, remark: 'x'.repeat(9999) } } },
    ],
    ['an event of another kind', { key: 'event/a', at: 1, value: { kind: 'burnt' } }],
    [
      'a county’s report that is none',
      { key: 'setting/own', at: 1, value: { name: '', report: {} } },
    ],
  ])('that is %s is none', (_, content) => {
    expect(readEntry(content, 2)).toBeNull();
  });
});
