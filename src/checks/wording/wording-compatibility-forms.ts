import { plainForm } from '../../text/normal-form';
import { correctionsOf, slipsOf } from './marks';
import { wordCheck } from './word-check';

/** Radicals and compatibility ideographs out of PDF files. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
/** Characters of private fonts: a bullet or a rare character of a name, only the original tells. */
const privateUse = /[\ue000-\uf8ff]/g;

export const wordingCompatibilityForms = wordCheck({
  id: 'wording/compatibility-forms',
  severity: 'hint',
  title: '没有形似而不同的字',
  basis: '经验：从 PDF 复制的字形，检索时查不到',
  find: (_, __, typed) => [
    ...correctionsOf(typed, lookalike, ([char]) => plainForm(char)),
    ...slipsOf(typed, privateUse),
  ],
  say: ({ name, first, all }) => `${name}“${first}”中有形似而编码不同的字${all}：请改为通用的字。`,
  fixLabel: '改为通用的字',
  oncePerReport: true,
});
