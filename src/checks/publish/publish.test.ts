import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { messages } from '../../testing/messages';
import {
  isIdentityNumber,
  passesLuhn,
  publishBankCard,
  publishIdentityNumber,
  publishMobileNumber,
} from './publish-personal-numbers';
import { publishPrivateMail, publishSecrecyMarking } from './publish-secrecy';

const name = '“一、总体情况”';

describe('before publishing', () => {
  it.each([
    [
      publishIdentityNumber,
      '申请人证件11010519491231002X。',
      `${name}有居民身份证号码：公开前请删去或隐去。`,
    ],
    [publishMobileNumber, '经办人13800000000。', `${name}有手机号码：公开前请删去或隐去。`],
    [
      publishMobileNumber,
      '申请人（联系电话13800138000）当面领取了答复书。',
      `${name}有手机号码：公开前请删去或隐去。`,
    ],
    [
      publishMobileNumber,
      '已向当事人张某（手机：13800138000）送达答复书。',
      `${name}有手机号码：公开前请删去或隐去。`,
    ],
    [
      publishMobileNumber,
      '村民李某联系电话为13800138000，来镇查询。',
      `${name}有手机号码：公开前请删去或隐去。`,
    ],
    [publishBankCard, '缴至6222020000000000000。', `${name}有银行卡号：公开前请删去或隐去。`],
    [publishBankCard, '缴至6222 0200 0000 0000 000。', `${name}有银行卡号：公开前请删去或隐去。`],
    [
      publishSecrecyMarking,
      '机密★1年\n全文如下。',
      `${name}有密级或不公开标识“机密★1年 全文如下。”：请核对能否公开，并删去标识。`,
    ],
    [
      publishSecrecyMarking,
      '（此件不予公开）',
      `${name}有密级或不公开标识“（此件不予公开）”：请核对能否公开，并删去标识。`,
    ],
    [
      publishPrivateMail,
      '邮箱abc@qq.com。',
      `${name}的邮箱“abc@qq.com”是个人邮箱域名：建议改用机关邮箱。`,
    ],
  ])('%o fires on: %s', (check, text, message) => {
    expect(messages(check, reportSaying(text))).toEqual([message]);
  });

  it.each([
    [publishIdentityNumber, '编号110105194912310021，流水110105194912310020000。'],
    [publishMobileNumber, '联系电话：13800000000。订单138000000001。'],
    [publishMobileNumber, '申请人可拨打联系电话13800000000咨询。'],
    [publishMobileNumber, '方便申请人咨询，联系电话：13800000000。'],
    [publishMobileNumber, '石桥村村民委员会联系电话：13800000000。'],
    [publishMobileNumber, '申请人咨询电话：13800000000。联系人：张某（手机13800000000）。'],
    [publishBankCard, '统一代码6222020000000000008，金额1234567890123456。'],
    [publishSecrecyMarking, '依法不予公开的，属于国家秘密的，严守秘密。\n内部资料管理规范。'],
    [publishPrivateMail, '邮箱gk@qingyuan.gov.cn。'],
  ])('%o is silent on: %s', (check, text) => {
    expect(messages(check, reportSaying(text))).toEqual([]);
  });

  it('knows check digits', () => {
    expect(isIdentityNumber('11010519491231002x')).toBe(true);
    expect(isIdentityNumber('110105194913310020')).toBe(false);
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('4111111111111112')).toBe(false);
  });
});

it.each([
  ['1', '1'],
  ['words', 'ab.c'],
])('an endless run without an address is gone through once: %s', (_, run) => {
  expect(messages(publishPrivateMail, reportSaying(run.repeat(250_000)))).toEqual([]);
});
