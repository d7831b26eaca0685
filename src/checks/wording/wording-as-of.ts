import type { Check } from '../check';
import { passagesOf } from '../reading/passages';
import { correctionsOf, correctionProblem, places } from './marks';

const untilDate = /截止(?:到|至)?(?=\s*(?:\d{4}\s*年|\d{1,2}\s*月|目前|今年|年底|年末))/g;

export const wordingAsOf: Check = {
  id: 'wording/as-of',
  family: 'wording',
  severity: 'hint',
  title: '“截至”不写作“截止”',
  basis: '《现代汉语词典》：截至某时，截止于某时',
  run: (input) =>
    passagesOf(input).flatMap((passage) =>
      correctionProblem(
        passage,
        correctionsOf(passage.text, untilDate, () => '截至'),
        (count, first) => `${passage.name}“${first}”：时间之前应用“截至”${places(count)}。`,
        '改为“截至”',
      ),
    ),
};
