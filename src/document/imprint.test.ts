import { expect, it } from 'vitest';
import { numberHint, withImprint } from './imprint';

const none = { year: 2026, number: '', copyTo: '', office: '', printedOn: '' };

it.each(['', ' ', '石政〔2027〕3号', '石桥镇政函〔2027〕12号'])(
  'has nothing to say of %j',
  (text) => {
    expect(numberHint(text)).toBeNull();
  },
);

it.each([
  '石政[2027]3号',
  '石政（2027）3号',
  '石政【2027】3号',
  '石政〔27〕3号',
  '石政〔2027〕03号',
  '石政〔2027〕第3号',
  '石政〔2027〕3',
  '〔2027〕3号',
])('says how %j is usually written', (text) => {
  expect(numberHint(text)).toContain('六角括号〔〕');
});

it.each([
  ['抄送：县政府办公室。', '抄送：县政府办公室。'],
  ['县政府办公室，县司法局', '抄送：县政府办公室，县司法局。'],
])('prints %j once with its head and full stop', (copyTo, printed) => {
  expect(withImprint([], { ...none, copyTo })).toEqual([
    { kind: 'imprint', lines: [{ text: printed, atEnd: '' }] },
  ]);
});

it.each([
  ['2027-1-20', '2027年1月20日印发'],
  ['2027年1月20日印发', '2027年1月20日印发'],
  ['元月', '元月印发'],
])('prints %j as a date of printing', (printedOn, printed) => {
  expect(withImprint([], { ...none, printedOn })).toEqual([
    { kind: 'imprint', lines: [{ text: '', atEnd: printed }] },
  ]);
});
