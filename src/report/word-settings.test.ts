import { expect, it } from 'vitest';
import { defaultWordSettings, imprintOf, readWordSettings } from './word-settings';

it('reads what it stored', () => {
  const stored = {
    fontGroup: 'gb2312',
    linePitchPt: 29.5,
    pageNumber: 'centred',
    digits: 'body',
    tables: 'flowing',
    imprint: {
      year: 2026,
      number: '石政〔2027〕3号',
      copyTo: '县政府办公室',
      office: '石桥镇党政办公室',
      printedOn: '2027年1月20日',
    },
  } as const;
  expect(readWordSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

it.each([
  undefined,
  null,
  7,
  {},
  { fontGroup: 'Comic', linePitchPt: 400, digits: ['times'] },
  { imprint: { year: '2026', number: 7 } },
])('falls back to the default for %j', (stored) => {
  expect(readWordSettings(stored)).toEqual(defaultWordSettings);
});

it('keeps who gets copies for the next year, but neither number nor date of the year before', () => {
  const imprint = {
    year: 2026,
    number: '石政〔2027〕3号',
    copyTo: '县政府办公室',
    office: '石桥镇党政办公室',
    printedOn: '2027年1月20日',
  };
  const settings = { ...defaultWordSettings, imprint };
  expect(imprintOf(settings, 2026)).toEqual(imprint);
  expect(imprintOf(settings, 2027)).toEqual({ ...imprint, year: 2027, number: '', printedOn: '' });
});
