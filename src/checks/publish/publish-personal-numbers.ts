import { sentencesOf } from '../../text/sentences';
import { type Slip, slipsOf } from '../wording/marks';
import { wordCheck } from '../wording/word-check';

/** Digits that are not part of a longer number; `keep` decides what such a run is. */
function runs(text: string, pattern: RegExp, keep: (digits: string) => boolean): Slip[] {
  return slipsOf(text, pattern).filter(({ start, end }) => {
    const alone = !/[0-9]/.test(text[start - 1] ?? '') && !/[0-9Xx]/.test(text[end] ?? '');
    return alone && keep(text.slice(start, end).replace(/[\s-]/g, ''));
  });
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character follows from the other seventeen. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text))
    return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text.slice(-1).toUpperCase();
}

/** ISO/IEC 7812: every second digit from the right doubled. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 1 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}

/** The message does not repeat the number: it is printed on the check sheet. */
const numberCheck = (
  what: string,
  find: (text: string) => Slip[],
  head: { readonly id: string; readonly title: string; readonly basis: string },
) =>
  wordCheck({
    ...head,
    family: 'publish',
    severity: 'warning',
    find,
    say: ({ name, all }) => `${name}有${what}${all}：公开前请删去或隐去。`,
  });

export const publishIdentityNumber = numberCheck(
  '居民身份证号码',
  (text) => runs(text, /\d{17}[\dXx]/g, isIdentityNumber),
  {
    id: 'publish/identity-number',
    title: '没有居民身份证号码',
    basis: '通行做法：对外公布前隐去个人信息',
  },
);

const contact = /电话|联系|传真|手机|咨询|热线/;

/** 申请人（联系电话…）, but not 村民委员会联系电话. */
const ofPerson =
  /(?:申请人|当事人|村民|居民|投诉人|举报人|来访人|来电人|信访人|原告)(?!委员会|小组|代表|自治|服务|中心|可|请|如|咨询|监督|查询|办事|受理|热线)(?:[\u4e00-\u9fa5]{1,4})?[（(，、]?(?:的|其|本人)?(?:联系)?(?:电话|手机|方式)(?:号码?)?(?:[为是：:]|\s)*$/;

/** Telephone numbers of the contact line are meant to be published. */
export const publishMobileNumber = numberCheck(
  '手机号码',
  (text) =>
    sentencesOf(text).flatMap((sentence) =>
      runs(sentence.text, /1[3-9]\d{9}/g, () => true)
        .filter(
          ({ start }) =>
            !contact.test(sentence.text) || ofPerson.test(sentence.text.slice(0, start)),
        )
        .map(({ start, end }) => ({
          start: sentence.start + start,
          end: sentence.start + end,
        })),
    ),
  {
    id: 'publish/mobile-number',
    title: '没有私人手机号码',
    basis: '通行做法：对外公布前隐去个人信息',
  },
);

const isCard = (digits: string): boolean =>
  /^(62|4|5[1-5]|3[57])/.test(digits) && passesLuhn(digits) && !isIdentityNumber(digits);

/** UnionPay numbers begin with 62; others are too rare here to risk a document number. */
export const publishBankCard = numberCheck(
  '银行卡号',
  (text) => runs(text, /[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?/g, isCard),
  { id: 'publish/bank-card', title: '没有银行卡号', basis: '通行做法：对外公布前隐去个人信息' },
);
