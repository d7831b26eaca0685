import { correctionsOf } from './marks';
import { wordCheck } from './word-check';

const untilDate = /截止(?:到|至)?(?=\s*(?:\d{4}\s*年|\d{1,2}\s*月|今年|年底|年末))/g;

export const wordingAsOf = wordCheck({
  id: 'wording/as-of',
  severity: 'hint',
  title: '“截至”不写作“截止”',
  basis: '《现代汉语词典》：截至某时，截止于某时',
  find: (text) => correctionsOf(text, untilDate, () => '截至'),
  say: ({ name, first, all }) => `${name}“${first}”：时间之前应用“截至”${all}。`,
  fixLabel: '改为“截至”',
});
