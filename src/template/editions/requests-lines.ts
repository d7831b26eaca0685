import type { Balance, GroupLine, Nothing } from '../table';

/** What the request tables of all editions share. Labels are the notice's, punctuation included. */
export const requestsCornerKnownAs = /勾稽关系|第一项加第二项/;
export const requestsCorner =
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const applicants = {
  kind: 'group',
  label: '申请人情况',
  knownAs: /^申请人情况$/,
  children: [
    { kind: 'input', id: 'naturalPerson', label: '自然人', knownAs: /^自然人/ },
    {
      kind: 'group',
      label: '法人或其他组织',
      knownAs: /^法人或其他组织$/,
      children: [
        { kind: 'input', id: 'enterprise', label: '商业企业', knownAs: /^商业/ },
        { kind: 'input', id: 'researchInstitute', label: '科研机构', knownAs: /^科研/ },
        { kind: 'input', id: 'welfareOrganization', label: '社会公益组织', knownAs: /公益/ },
        { kind: 'input', id: 'legalServiceProvider', label: '法律服务机构', knownAs: /法律服务/ },
        { kind: 'input', id: 'otherOrganization', label: '其他' },
      ],
    },
    {
      kind: 'total',
      id: 'allApplicants',
      label: '总计',
      knownAs: /^(?:总计|合计)$/,
      sumOf: [
        'naturalPerson',
        'enterprise',
        'researchInstitute',
        'welfareOrganization',
        'legalServiceProvider',
        'otherOrganization',
      ],
    },
  ],
} as const satisfies GroupLine;

export const incoming = [
  {
    kind: 'input',
    id: 'received',
    label: '一、本年新收政府信息公开申请数量',
    knownAs: /本年新收|新收政府信息/,
  },
  {
    kind: 'input',
    id: 'carriedOver',
    label: '二、上年结转政府信息公开申请数量',
    knownAs: /上年结转|上年度结转/,
  },
] as const;

export const carriedForward = {
  kind: 'input',
  id: 'carriedForward',
  label: '四、结转下年度继续办理',
  knownAs: /结转下年|继续办理/,
} as const;

/** （一）to（五）, the outcomes that did not change between the editions. */
export const commonOutcomes = [
  { kind: 'input', id: 'disclosed', label: '（一）予以公开', knownAs: /予以公开/ },
  {
    kind: 'input',
    id: 'partlyDisclosed',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    knownAs: /部分公开/,
    basis: '《条例》第三十七条',
  },
  {
    kind: 'group',
    label: '（三）不予公开',
    knownAs: /不予公开$/,
    children: [
      {
        kind: 'input',
        id: 'withheldStateSecret',
        label: '1.属于国家秘密',
        knownAs: /国家秘密/,
        basis: '《条例》第十四条',
      },
      {
        kind: 'input',
        id: 'withheldByLaw',
        label: '2.其他法律行政法规禁止公开',
        knownAs: /法律行政|法律、行政/,
        basis: '《条例》第十四条',
      },
      {
        kind: 'input',
        id: 'withheldSecurityStability',
        label: '3.危及“三安全一稳定”',
        knownAs: /三安全/,
        basis: '《条例》第十四条',
      },
      {
        kind: 'input',
        id: 'withheldThirdPartyRights',
        label: '4.保护第三方合法权益',
        knownAs: /第三方/,
        basis: '《条例》第十五条',
      },
      {
        kind: 'input',
        id: 'withheldInternalAffairs',
        label: '5.属于三类内部事务信息',
        knownAs: /内部事务/,
        basis: '《条例》第十六条：人事管理、后勤管理、内部工作流程',
      },
      {
        kind: 'input',
        id: 'withheldProcessRecords',
        label: '6.属于四类过程性信息',
        knownAs: /过程性/,
        basis: '《条例》第十六条：讨论记录、过程稿、磋商信函、请示报告',
      },
      {
        kind: 'input',
        id: 'withheldEnforcementFiles',
        label: '7.属于行政执法案卷',
        knownAs: /执法案卷/,
        basis: '《条例》第十六条',
      },
      {
        kind: 'input',
        id: 'withheldQueryMatters',
        label: '8.属于行政查询事项',
        knownAs: /行政查询/,
        basis: '《条例》第三十六条',
      },
    ],
  },
  {
    kind: 'group',
    label: '（四）无法提供',
    knownAs: /无法提供$/,
    children: [
      {
        kind: 'input',
        id: 'unavailableNotHeld',
        label: '1.本机关不掌握相关政府信息',
        knownAs: /不掌握/,
        basis: '《条例》第三十六条',
      },
      {
        kind: 'input',
        id: 'unavailableNeedsCreation',
        label: '2.没有现成信息需要另行制作',
        knownAs: /另行制作/,
        basis: '《条例》第三十八条',
      },
      {
        kind: 'input',
        id: 'unavailableStillUnclear',
        label: '3.补正后申请内容仍不明确',
        knownAs: /仍不明确/,
      },
    ],
  },
  {
    kind: 'group',
    label: '（五）不予处理',
    knownAs: /不予处理$/,
    children: [
      {
        kind: 'input',
        id: 'declinedPetition',
        label: '1.信访举报投诉类申请',
        knownAs: /信访举报/,
        basis: '《条例》第三十九条',
      },
      {
        kind: 'input',
        id: 'declinedRepeat',
        label: '2.重复申请',
        knownAs: /重复申请/,
        basis: '《条例》第三十六条',
      },
      {
        kind: 'input',
        id: 'declinedPublication',
        label: '3.要求提供公开出版物',
        knownAs: /公开出版物/,
        basis: '《条例》第三十九条',
      },
      {
        kind: 'input',
        id: 'declinedExcessive',
        label: '4.无正当理由大量反复申请',
        knownAs: /大量反复/,
        basis: '《条例》第三十五条',
      },
      {
        kind: 'input',
        id: 'declinedReissue',
        label: '5.要求行政机关确认或重新出具已获取信息',
        knownAs: /确认或重新|重新出具/,
      },
    ],
  },
] as const;

/** The addends of （七）总计 that the editions share. */
export const commonOutcomeIds = [
  'disclosed',
  'partlyDisclosed',
  'withheldStateSecret',
  'withheldByLaw',
  'withheldSecurityStability',
  'withheldThirdPartyRights',
  'withheldInternalAffairs',
  'withheldProcessRecords',
  'withheldEnforcementFiles',
  'withheldQueryMatters',
  'unavailableNotHeld',
  'unavailableNeedsCreation',
  'unavailableStillUnclear',
  'declinedPetition',
  'declinedRepeat',
  'declinedPublication',
  'declinedExcessive',
  'declinedReissue',
] as const;

/** Over all outcomes. */
export const outcomesHead = {
  label: '三、本年度办理结果',
  knownAs: /^(?:三、)?本年度?办理结果$/,
} as const;

/** Printed in the head of the table itself, so the same in every edition. */
export const requestsBalance = {
  left: ['received', 'carriedOver'],
  right: ['handled', 'carriedForward'],
  leftName: '新收与上年结转',
  rightName: '办理结果与结转下年度',
  remainder: 'carriedForward',
  remainderName: '结转下年度',
} as const satisfies Balance;

export const requestsBasis = '《条例》第五十条第一款第二项';
/** Label columns of 14, 18 and 52 mm leave about 10 mm for each of the seven figures. */
export const requestsLabelWidthsMm = [14, 18, 52] as const;

/** No applications means no 信息处理费 either, which 六 has to say. */
export const requestsNothing = {
  label: '本年度未收到政府信息公开申请',
  sentences: [
    { section: 'overview', text: '{year}年度，本机关未收到政府信息公开申请。' },
    { section: 'otherMatters', text: '{year}年度，本机关未收取政府信息公开信息处理费。' },
  ],
} as const satisfies Nothing;
