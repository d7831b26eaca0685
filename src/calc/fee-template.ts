import { readFigure } from './read-figure';

export interface Fees {
  readonly notices: string;
  readonly notified: string;
  readonly collected: string;
}

/** 国办函〔2020〕109号: notices, their sum and what was paid, in 元; or what is wrong with them. */
export function feeTemplate(fees: Fees): { template: string } | { problem: string } {
  const notices = readFigure('count', fees.notices);
  const notified = readFigure('amount', fees.notified);
  const collected = readFigure('amount', fees.collected);
  if (notices.state !== 'number') return { problem: '收费通知件数应为不小于 0 的整数，请填写。' };
  if (notified.state !== 'number' || collected.state !== 'number')
    return { problem: '通知收费总额和实际收取总额应为不小于 0 的数（元），请填写。' };
  if (notices.value === 0 && notified.value + collected.value > 0)
    return { problem: '收费通知为 0 件，金额却不为 0：请核对。' };
  if (collected.value > notified.value)
    return {
      problem: `实际收取 ${collected.text} 元，大于通知收费总额 ${notified.text} 元：请核对。`,
    };
  return {
    template:
      `{year}年度共发出政府信息公开信息处理费收费通知${notices.text}件，` +
      `通知收费总额${notified.text}元，实际收取${collected.text}元。`,
  };
}
