import type { AgencyKind } from './agency-kinds';
import type { Draft } from './annual-report';

const zone =
  '开发|经开|高新|技术|园|管理|示范|度假|保税|景|风景|名胜|合作|试验|产业|工业|自贸|物流|集聚';

/** The first that fits decides, so what only looks like a kind stands before it. */
const kinds: readonly (readonly [AgencyKind, RegExp])[] = [
  ['governmentOffice', /(?:[省市县区州旗盟]|^)(?:人民)?政府办(?:公[室厅])?$/],
  ['street', /街道(?:办事处|办)?$|街办$/],
  ['township', /(?:[乡镇]|苏木)(?:人民)?政府(?:办公室)?$|苏木$|[^城]乡$|[^城]镇$/],
  [
    'managementCommittee',
    new RegExp(
      `管委会$|行政公署$|行署$|区公所$|林业社区$|(?:${zone}|工业|产业|科技)(?:区|园)$|[区园岛港带城]管理委员会$|基地管理委员会$`,
    ),
  ],
  ['province', /(?:省|自治区|北京市|天津市|上海市|重庆市)(?:人民政府|政府)?$/],
  [
    'unknown',
    /^[市县区州旗]?(?:人民)?政府$|^.$|社区$|新区$|(?:村民|居民|常务)委员会$|[村居党县市区]委$/,
  ],
  // Of two cities in one name the second is part of the first.
  ['county', /(?:[县旗区]|市.{1,12}市)(?:人民政府|政府)?$/],
  ['city', /自治州(?:人民政府|政府)?$/],
  ['department', /(?:局|委|委员会|办公室|办|厅|署|中心|[支大总]队|管理处)$/],
];

/** What kind of body a name names; `unknown` where the name does not settle it, as 市人民政府 does not. */
export function agencyKindOf(name: string): AgencyKind {
  const bare = name.replace(/\s+/g, '');
  const known = bare.length > 60 ? undefined : kinds.find(([, pattern]) => pattern.test(bare));
  return known?.[0] ?? 'unknown';
}

/** The kind follows the name that was typed, unless the clerk chose one the name does not say. */
export function withKindOfName(before: Draft, after: Draft): Draft {
  const [{ name: oldName }, { name, kind }] = [before.report.agency, after.report.agency];
  if (name === oldName || (kind !== 'unknown' && kind !== agencyKindOf(oldName))) return after;
  const named = agencyKindOf(name);
  return named === kind
    ? after
    : { ...after, report: { ...after.report, agency: { name, kind: named } } };
}
