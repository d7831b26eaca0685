export type Answer = 'yes' | 'no' | 'unknown';
export type AgencyLevel = 'province' | 'prefecture' | 'county' | 'township';

/** What the law and the checks ask about a kind of agency; `unknown` and null keep a check silent. */
export interface AgencyKindFacts {
  readonly label: string;
  /** Null where the kind does not say it; see `levelOf`. */
  readonly level: AgencyLevel | null;
  /** A 人民政府, which reports 工作考核、社会评议和责任追究 as well. */
  readonly isGovernment: Answer;
  /** A 派出机关: acts for the government that set it up, without being one. */
  readonly isOutpost: Answer;
  /** 《立法法》: provinces, cities with districts and autonomous prefectures make 规章. */
  readonly makesRules: Answer;
}

const body = { isGovernment: 'no', isOutpost: 'no', makesRules: 'unknown' } as const;
const government = { isGovernment: 'yes', isOutpost: 'no', makesRules: 'no' } as const;
const outpost = { isGovernment: 'no', isOutpost: 'yes', makesRules: 'no' } as const;
const unsaid = { isGovernment: 'unknown', isOutpost: 'unknown', makesRules: 'unknown' } as const;

/** In the order offered to the clerk; the stored format holds the keys. */
export const agencyKindFacts = {
  unknown: { label: '请选择', level: null, ...unsaid },
  township: { label: '乡镇人民政府', level: 'township', ...government },
  street: { label: '街道办事处', level: 'township', ...outpost },
  managementCommittee: { label: '管委会等派出机关', level: null, ...outpost },
  county: { label: '县级人民政府', level: 'county', ...government },
  city: {
    label: '设区的市、自治州人民政府',
    level: 'prefecture',
    ...government,
    makesRules: 'yes',
  },
  province: { label: '省级人民政府', level: 'province', ...government, makesRules: 'yes' },
  // It reports for itself or for its whole government, and its name does not say for which.
  governmentOffice: { label: '政府办公室（厅）', level: null, ...unsaid, isOutpost: 'no' },
  department: { label: '政府部门', level: null, ...body },
} as const satisfies Readonly<Record<string, AgencyKindFacts>>;

export type AgencyKind = keyof typeof agencyKindFacts;
export const agencyKinds = Object.keys(agencyKindFacts) as readonly AgencyKind[];

export const factsOf = ({ kind }: { readonly kind: AgencyKind }): AgencyKindFacts =>
  agencyKindFacts[kind];

/** The level of the kind; of a department, an office or an outpost that of the place it names. */
export function levelOf(agency: {
  readonly name: string;
  readonly kind: AgencyKind;
}): AgencyLevel | null {
  const { level, isGovernment } = factsOf(agency);
  if (level !== null || agency.kind === 'unknown' || isGovernment === 'yes') return level;
  return /[县旗]|市[^省市县旗治]{1,6}区(?!管)/.test(agency.name) ? 'county' : null;
}
