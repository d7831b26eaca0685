import { atText } from '../../report/place';
import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import {
  isIdentityNumber,
  passesLuhn,
  publishBankCard,
  publishIdentityNumber,
  publishMobileNumber,
} from './publish-personal-numbers';
import { publishSecrecyMarking } from './publish-secrecy';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Seventeen digits with the check character that belongs to them. */
const identity = (digits: string): string =>
  digits +
  ('10X98765432'[weights.reduce((sum, w, at) => sum + w * Number(digits[at]), 0) % 11] ?? '');
/** Digits with the check digit that belongs to them. */
const card = (digits: string): string =>
  Array.from({ length: 10 }, (_, last) => `${digits}${last}`).find(passesLuhn) ?? '';

describe('an identity number', () => {
  it.each(['19900101', '20001231', '19851015', '19850920', '19850831', '20240229', '19851130'])(
    'of somebody born on %s is one',
    (day) => {
      const number = identity(`530402${day}123`);
      expect(isIdentityNumber(number)).toBe(true);
      expect(isIdentityNumber(number.toLowerCase())).toBe(true);
    },
  );

  it.each(['18900101', '19901301', '19900001', '19900100', '19900132', '19900140', '21900101'])(
    'of %s is none',
    (day) => {
      expect(isIdentityNumber(identity(`530402${day}123`))).toBe(false);
    },
  );

  it('has no other digit around it and none missing', () => {
    const number = identity('53040219900101123');
    expect(isIdentityNumber(`1${number}`)).toBe(false);
    expect(isIdentityNumber(`${number}1`)).toBe(false);
    expect(isIdentityNumber(identity('03040219900101123'))).toBe(false);
    const found = (text: string) => messages(publishIdentityNumber, reportSaying(text));
    expect(found(`${number}；`)).toHaveLength(1);
    for (const text of [`1${number}`, `${number}1`, `${number}X`, `${number}x`])
      expect(found(text)).toEqual([]);
    expect(found(`附${number.slice(0, 17)}号`)).toEqual([]);
  });
});

describe('a card number', () => {
  it.each([
    ['42345678901234567890'.slice(0, 15), true],
    ['621234567890123456', true],
    ['511234567890123', true],
    ['551234567890123', true],
    ['371234567890123', true],
    ['351234567890123', true],
    ['501234567890123', false],
    ['561234567890123', false],
    ['361234567890123', false],
    ['631234567890123', false],
    ['304212345678901', false],
  ])('that begins as %s: %s', (digits, is) => {
    expect(messages(publishBankCard, reportSaying(`卡号${card(digits)}。`))).toHaveLength(
      is ? 1 : 0,
    );
  });

  it('passes Luhn’s sum: 9 doubled is 18, that is 9', () => {
    expect(passesLuhn('4539578763621486')).toBe(true);
    expect(passesLuhn('4539578763621487')).toBe(false);
    expect(passesLuhn('91')).toBe(true);
    expect(passesLuhn('59')).toBe(true);
    expect(passesLuhn('84')).toBe(false);
  });
});

it('a mobile number is shown where it stands in the text', () => {
  const text = '第一句。第二句写13800000000。';
  expect(foundBy(publishMobileNumber, inputOf(reportSaying(text)))).toMatchObject([
    { places: [atText('overview', 8, 19)] },
  ]);
});

describe('a marking', () => {
  const found = (text: string) =>
    foundBy(publishSecrecyMarking, inputOf(reportSaying(text))).map(({ places: [place] }) =>
      place?.kind === 'text' ? text.slice(place.start, place.end) : '',
    );

  it.each([
    ['秘密★1年', '秘密★1年'],
    ['机密 ★', '机密 ★'],
    ['绝密★长期。', '绝密★长期'],
    ['内部资料', '内部资料'],
    ['　【内部文件】　', '　【内部文件】　'],
    [' (依申请公开) ', ' (依申请公开) '],
    ['此件不公开', '此件不公开'],
    ['内部资料 注意保存', '内部资料 注意保存'],
    ['见内部文件，请勿外传。', '内部文件，请勿外传'],
    ['（内部资料，，严禁外传）', '（内部资料，，严禁外传）'],
  ])('is %j', (text, mark) => {
    expect(found(`第一行。\n${text}\n第三行。`)).toEqual([mark]);
  });

  it.each([
    '本年没有不予公开',
    '不予公开的情形没有',
    '国家秘密',
    '内部资料已经归档',
    '甲秘密',
    '秘密甲',
  ])('is not %s', (text) => {
    expect(found(`第一行。\n${text}\n第三行。`)).toEqual([]);
  });
});
