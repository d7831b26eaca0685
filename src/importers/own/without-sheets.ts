import { trimBlank } from '../../text/normal-form';
import type { SourceBlock } from '../source/source-document';

const approvalTitle = '政府信息公开年度报告发布审签单';
const approvalEnd = /应重新送审。$/;
const checkTitle = '年报核验单';
/** Blocks of a 审签单 on paper, where each cell may be a line. */
const longestApproval = 80;

const textOf = (block: SourceBlock): string =>
  block.kind === 'line' ? trimBlank(block.text).replace(/\s/g, '') : '';

/** The document without the 审签单 and the 核验单 that our own file for signing has around the report. */
export function withoutSheets(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const check = blocks.findIndex((block) => textOf(block) === checkTitle);
  const hasReport = blocks.slice(0, Math.max(0, check)).some(({ kind }) => kind === 'grid');
  const upToCheck = hasReport ? blocks.slice(0, check) : blocks;
  const first = upToCheck.findIndex((block) => block.kind === 'grid' || textOf(block) !== '');
  const start = upToCheck[first];
  if (!start || textOf(start) !== approvalTitle) return upToCheck;
  const end = upToCheck
    .slice(0, first + longestApproval)
    .findIndex((block) => approvalEnd.test(textOf(block)));
  return end < 0 ? upToCheck : upToCheck.slice(end + 1);
}
