import type { AgencyKind } from '../../report/annual-report';
import { squash } from '../../tables/labels/squash';

const kinds: readonly (readonly [AgencyKind, RegExp])[] = [
  ['street', /街道办事处|街道办$|街道$/],
  ['township', /(?:乡|镇|苏木)(?:人民)?政府|(?:乡|镇|苏木)$/],
  ['county', /(?:县|区|市|旗|州|盟|省)(?:人民)?政府(?:办公室)?$|(?:县|区|市|旗)$/],
  ['department', /[局委办会院厅处室部署]$|中心$/],
];

/** What kind of body a name names; null where the name does not say. */
export function agencyKindOf(name: string): AgencyKind | null {
  const squashed = squash(name);
  return kinds.find(([, pattern]) => pattern.test(squashed))?.[0] ?? null;
}
