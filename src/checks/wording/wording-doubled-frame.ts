import { slipsOf } from './marks';
import { wordCheck } from './word-check';

/** Two frames for one thought: 本报告由……编制此报告, 约30件左右. */
const frames =
  /本报告(?:由|根据|依据|按照)[^。\r\n]{2,160}?(?:编制|编写|撰写|形成)(?:了)?(?:此|本|该)(?:年度)?报告|(?:大约|约|近|将近)\s*\d+[^，。；、\d]{0,4}左右|超过\s*\d+[^，。；、\d]{0,4}以上|目的是为了|原因是(?:因为|由于)/g;

export const wordingDoubledFrame = wordCheck({
  id: 'wording/doubled-frame',
  severity: 'hint',
  title: '没有句式杂糅',
  basis: '经验：改写时留下的重复句式',
  find: (text) => slipsOf(text, frames),
  say: ({ name, first, all }) => `${name}“${first}”前后句式重复${all}：请删去其中一种。`,
});
