import type { Starter } from '../edition';

const total = (row: string): string => `requests/${row}/allApplicants`;
const sum = (...rows: readonly string[]): string => `{${rows.map(total).join(' + ')}}`;
const organizations = [
  'enterprise',
  'researchInstitute',
  'welfareOrganization',
  'legalServiceProvider',
  'otherOrganization',
]
  .map((column) => `requests/received/${column}`)
  .join(' + ');

const withheld = sum(
  'withheldStateSecret',
  'withheldByLaw',
  'withheldSecurityStability',
  'withheldThirdPartyRights',
  'withheldInternalAffairs',
  'withheldProcessRecords',
  'withheldEnforcementFiles',
  'withheldQueryMatters',
);
const unavailable = sum(
  'unavailableNotHeld',
  'unavailableNeedsCreation',
  'unavailableStillUnclear',
);
const declined = sum(
  'declinedPetition',
  'declinedRepeat',
  'declinedPublication',
  'declinedExcessive',
  'declinedReissue',
);
const closed = sum('closedNotClarified', 'closedFeeUnpaid', 'closedOther');

const outcomes = (others: string): string =>
  `{${total('disclosed')}}件，部分公开{${total('partlyDisclosed')}}件，不予公开${withheld}件，` +
  `无法提供${unavailable}件，不予处理${declined}件，其他处理${others}件。`;

const disputed = (period: string): Starter => ({
  label: '复议、诉讼',
  head: '依申请公开',
  ofTable: 'disputes',
  template:
    `${period}因政府信息公开工作被申请行政复议{disputes/reconsideration/total}件，` +
    '被提起行政诉讼{disputes/litigationDirect/total + disputes/litigationAfterReconsideration/total}件。',
});

const underRequests = { head: '依申请公开', ofTable: 'requests' } as const;

const requestsOf = (period: string, before: string, after: string): Starter => ({
  label: '申请办理',
  ...underRequests,
  template:
    `${period}新收政府信息公开申请{${total('received')}}件，${before}{${total('carriedOver')}}件，` +
    `办结{${total('handled')}}件，${after}{${total('carriedForward')}}件。`,
});

const applicants: Starter = {
  label: '申请人',
  ...underRequests,
  whenSome: total('received'),
  template: `新收的政府信息公开申请中，自然人提出{requests/received/naturalPerson}件，法人或其他组织提出{${organizations}}件。`,
};

const decisions: Starter = {
  label: '许可、处罚、强制',
  head: '主动公开',
  ofTable: 'proactive',
  template:
    '本年度作出行政许可处理决定{proactive/licensing/decisions}件，行政处罚处理决定{proactive/penalties/decisions}件，' +
    '行政强制处理决定{proactive/compulsion/decisions}件。',
};

const overview: readonly Starter[] = [
  requestsOf('本年度', '上年结转', '结转下年度继续办理'),
  applicants,
  {
    label: '办理结果',
    ...underRequests,
    whenSome: total('handled'),
    template: `办结的政府信息公开申请中，予以公开${outcomes(closed)}`,
  },
  {
    label: '办理结果',
    ...underRequests,
    whenSome: total('handled'),
    template: `办结的政府信息公开申请中，予以公开${outcomes(sum('closed'))}`,
  },
  {
    label: '规范性文件',
    head: '主动公开',
    ofTable: 'proactive',
    template:
      '本年度制发行政规范性文件{proactive/normativeDocuments/issued}件，废止{proactive/normativeDocuments/repealed}件，' +
      '现行有效{proactive/normativeDocuments/inForce}件。',
  },
  decisions,
  {
    label: '行政事业性收费',
    head: '主动公开',
    ofTable: 'proactive',
    template: '本年度行政事业性收费{proactive/fees/collectedWanYuan}万元。',
  },
  disputed('本年度'),
];

/** Of 六; the other sentence on fees needs figures that stand in no table. */
const otherMatters: readonly Starter[] = [
  {
    label: '未收取信息处理费',
    template: '{year}年度未收取政府信息公开信息处理费。',
    whenZero: total('closedFeeUnpaid'),
  },
];

const ofYears: Readonly<Record<string, readonly Starter[]>> = { overview, otherMatters };
const ofHalfYears: Readonly<Record<string, readonly Starter[]>> = {
  overview: [
    requestsOf('本半年', '上期结转', '结转下期继续办理'),
    applicants,
    {
      label: '办理结果',
      ...underRequests,
      whenSome: total('handled'),
      template: `办结的政府信息公开申请中，予以公开${outcomes(sum('closed'))}`,
    },
    disputed('本半年'),
  ],
};

/** Those whose cells an edition lacks are for the caller to leave out. */
export function startersOf(period: 'year' | 'half', section: string): readonly Starter[] {
  return (period === 'year' ? ofYears : ofHalfYears)[section] ?? [];
}
