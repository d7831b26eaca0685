import { strayIn } from './stray';
import { wordCheck } from './word-check';

export const wordingStray = wordCheck({
  id: 'wording/stray',
  severity: 'hint',
  title: '没有网页代码和页面用语',
  basis: '经验：从网页复制时带入的文字',
  find: strayIn,
  say: ({ name, found, all }) => `${name}有网页代码或页面用语${found}${all}：请删去。`,
});
