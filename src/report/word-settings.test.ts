import { expect, it } from 'vitest';
import { defaultWordSettings, readWordSettings } from './word-settings';

it('reads what it stored', () => {
  const stored = {
    fontGroup: 'gb2312',
    linePitchPt: 29.5,
    pageNumber: 'centred',
    digits: 'body',
    tables: 'flowing',
  } as const;
  expect(readWordSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

it.each([undefined, null, 7, {}, { fontGroup: 'Comic', linePitchPt: 400, digits: ['times'] }])(
  'falls back to the default for %j',
  (stored) => {
    expect(readWordSettings(stored)).toEqual(defaultWordSettings);
  },
);
