/** Words by which a row is known however its label was shortened or damaged. Tested on squashed text. */
export const rowCores: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  requests: {
    received: /本年新收|新收政府信息/,
    carriedOver: /上年结转|上年度结转/,
    disclosed: /予以公开/,
    partlyDisclosed: /部分公开/,
    withheldStateSecret: /国家秘密/,
    withheldByLaw: /法律行政|法律、行政/,
    withheldSecurityStability: /三安全/,
    withheldThirdPartyRights: /第三方/,
    withheldInternalAffairs: /内部事务/,
    withheldProcessRecords: /过程性/,
    withheldEnforcementFiles: /执法案卷/,
    withheldQueryMatters: /行政查询/,
    unavailableNotHeld: /不掌握/,
    unavailableNeedsCreation: /另行制作/,
    unavailableStillUnclear: /仍不明确/,
    declinedPetition: /信访举报/,
    declinedRepeat: /重复申请/,
    declinedPublication: /公开出版物/,
    declinedExcessive: /大量反复/,
    declinedReissue: /确认或重新|重新出具/,
    closedNotClarified: /逾期不补正/,
    closedFeeUnpaid: /未按收费|缴纳费用/,
    closedOther: /^(?:\(?3[.、)])?其他$/,
    closed: /其他处理$/,
    handled: /^(?:\(七\)|七、)?(?:总计|合计)$/,
    carriedForward: /结转下年|继续办理/,
  },
  proactive: {
    rules: /^规章$/,
    normativeDocuments: /规范性文件/,
    licensing: /行政许可/,
    otherServices: /其他对外管理/,
    penalties: /行政处罚/,
    compulsion: /行政强制/,
    fees: /事业性收费/,
    procurement: /集中采购/,
  },
};

/** The same for columns; what is cut (`本年增/`) is still known. */
export const columnCores: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  requests: {
    naturalPerson: /^自然人/,
    enterprise: /^商业/,
    researchInstitute: /^科研/,
    welfareOrganization: /公益/,
    legalServiceProvider: /法律服务/,
    otherOrganization: /^其他$/,
    allApplicants: /^(?:总计|合计)$/,
  },
  proactive: {
    issued: /制发/,
    repealed: /废止/,
    inForce: /现行有效/,
    produced: /新制作/,
    newlyPublished: /新公开/,
    publishedTotal: /对外公开总/,
    itemsLastYear: /上一?年(?:度)?项目/,
    change: /^(?:本年)?增\/?(?:减|$)/,
    decisions: /处理决定/,
    collectedWanYuan: /收费金额/,
    projects: /采购项目/,
    amountWanYuan: /采购(?:总)?金额/,
  },
  disputes: {
    upheld: /维持/,
    corrected: /纠正/,
    otherOutcome: /^其他/,
    pending: /尚未/,
    total: /^(?:总计|合计)$/,
  },
};

/** Heads and groups that belong to a table and hold no figures. */
export const headCores: Readonly<Record<string, RegExp>> = {
  requests:
    /勾稽关系|第一项加第二项|^申请人情况$|^法人或其他组织$|^(?:三、)?本年度?办理结果$|不予公开$|无法提供$|不予处理$|其他处理$/,
  proactive: /^第二十条第|^信息内容$/,
  disputes: /^行政复议$|^行政诉讼$|^未经复议|^复议后起诉$|^结果$/,
};
