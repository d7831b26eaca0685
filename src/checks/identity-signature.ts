import { readDate } from '../report/date';
import type { Check, Problem } from './check';

const missing = (field: 'signature/agency' | 'signature/date', message: string): Problem => ({
  message,
  field,
  severity: 'warning',
  isBlank: true,
});

/** A date that is none is an error; an empty one may wait for the day of signing. */
export const identitySignature: Check = {
  id: 'identity/signature',
  severity: 'error',
  title: '落款完整',
  basis: '报告末尾署机关名称和成文日期',
  run: ({ report: { signature } }) => {
    const problems: Problem[] = [];
    if (signature.agency.trim() === '')
      problems.push(missing('signature/agency', '落款“机关名称”未填：请填写机关全称。'));
    if (signature.date.trim() === '')
      problems.push(
        missing('signature/date', '落款“日期”未填：请填写成文日期，如 2027年1月12日。'),
      );
    else if (readDate(signature.date) === null)
      problems.push({
        message: `落款“日期”现为“${signature.date.slice(0, 20)}”，不是有效日期：请按 2027年1月12日 的样式填写。`,
        field: 'signature/date',
      });
    return problems;
  },
};
