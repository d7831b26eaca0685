import { expect, it } from 'vitest';
import { feeTemplate } from './fee-template';

const told = (notices: string, notified: string, collected: string) =>
  Object.values(feeTemplate({ notices, notified, collected }))[0];

it('says notices, their sum and what was paid, 元 and fractions as typed', () => {
  expect(feeTemplate({ notices: '2', notified: '150.5', collected: '100' })).toEqual({
    template:
      '{year}年度共发出政府信息公开信息处理费收费通知2件，通知收费总额150.5元，实际收取100元。',
  });
  expect(feeTemplate({ notices: '0', notified: '0', collected: '0' })).toHaveProperty('template');
  expect(feeTemplate({ notices: '1', notified: '40', collected: '40' })).toHaveProperty('template');
});

it.each([
  ['', '0', '0', '收费通知件数应为不小于 0 的整数，请填写。'],
  ['1.5', '0', '0', '收费通知件数应为不小于 0 的整数，请填写。'],
  ['1', '', '0', '通知收费总额和实际收取总额应为不小于 0 的数（元），请填写。'],
  ['1', '40', '-1', '通知收费总额和实际收取总额应为不小于 0 的数（元），请填写。'],
  ['0', '40', '0', '收费通知为 0 件，金额却不为 0：请核对。'],
  ['1', '40', '40.5', '实际收取 40.5 元，大于通知收费总额 40 元：请核对。'],
])('%s notices of %s, %s paid: %s', (notices, notified, collected, problem) => {
  expect(told(notices, notified, collected)).toBe(problem);
});
