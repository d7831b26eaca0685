import { wordCheck } from '../wording/word-check';
import { applicantNames, maskedName } from './personal-names';

const counted = (count: number): string => (count > 1 ? `（${count} 处）` : '');

/** The message never repeats a name: it is printed on the check sheet. */
export const publishApplicantName = wordCheck({
  id: 'publish/applicant-name',
  family: 'publish',
  severity: 'warning',
  title: '没有申请人姓名',
  basis: '通行做法：对外公布前隐去个人信息',
  find: (text) =>
    applicantNames(text).map(({ start, end }) => ({
      start,
      end,
      replacement: text.slice(start, end).split('、').map(maskedName).join('、'),
    })),
  say: ({ name, count }) =>
    `${name}写有申请人姓名${counted(count)}，属于个人信息：公开前请隐去姓名。`,
  fixLabel: '隐去姓名',
});
