import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWordSettings, readWordSettings } from './word-settings';

describe('stored Word settings', () => {
  it('come back as they were chosen', () => {
    const chosen = {
      fontGroup: 'gb2312',
      linePitchPt: 30,
      pageNumber: 'centred',
      digits: 'body',
    } as const;
    expect(readWordSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it.each([undefined, null, 'words', 7, [], {}, { fontGroup: 'comic', linePitchPt: 3 }])(
    'fall back to the standard for %j',
    (stored) => {
      expect(readWordSettings(stored)).toEqual(defaultWordSettings);
    },
  );

  it('are never half read, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(readWordSettings(stored))).toEqual(Object.keys(defaultWordSettings));
      }),
    );
  });
});
