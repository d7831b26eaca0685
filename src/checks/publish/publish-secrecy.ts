import type { Check } from '../check';
import { inParagraphs } from '../passages/paragraph';
import { passagesOf } from '../passages/passages';
import { slipsOf } from '../wording/marks';
import { problemOf, wordCheck } from '../wording/word-check';

/** Markings as stamped, not the words in a sentence: 国家秘密 is an ordinary word of this report. */
const markings =
  /[秘机绝]密\s*★[^，。\r\n]{0,6}|^[ \u3000]*[【（(]?(?:秘密|机密|绝密|内部资料|内部文件|内部使用|不予公开|依申请公开)[】）)]?[ \u3000]*$|此件(?:不予公开|不公开|依申请公开)|[（(]?内部(?:资料|文件)[，, ]*(?:注意保存|请勿外传|不得外传|严禁外传)[）)]?/gm;

export const publishSecrecyMarking = wordCheck({
  id: 'publish/secrecy-marking',
  family: 'publish',
  severity: 'warning',
  title: '没有密级和内部标识',
  basis: '通行做法：有密级或内部标识的不对外公布',
  find: (text) => slipsOf(text, markings),
  say: ({ name, first }) => `${name}有密级或不公开标识“${first}”：请核对能否公开，并删去标识。`,
});

const privateHosts =
  /\b[\w.-]{1,64}@(?:qq|vip\.qq|foxmail|163|126|yeah|sina|sohu|139|189|gmail|hotmail|outlook|aliyun)\.(?:com|cn|net)/gi;

const privateMails = inParagraphs(({ text }) => slipsOf(text, privateHosts));

/** Common in real contact lines, so no more than a hint. */
export const publishPrivateMail: Check = {
  id: 'publish/private-mail',
  family: 'publish',
  severity: 'hint',
  title: '联系邮箱为机关邮箱',
  basis: '经验：对外公布的邮箱宜用机关邮箱',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      privateMails(passage).flatMap((slip) =>
        problemOf(
          [{ passage, slip }],
          ({ name, found }) => `${name}的邮箱${found}是个人邮箱域名：建议改用机关邮箱。`,
        ),
      ),
    ),
};
