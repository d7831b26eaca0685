/**
 * What lines of the form are also called, by the line's id; a group, which has no id, by its printed name.
 * The printed names themselves are taken from the edition.
 */
export const knownAs: Readonly<Record<string, string>> = {
  naturalPerson: '自然人 村民个人 居民个人 个人 公民个人 公民',
  enterprise: '商业企业 企业 企业法人 企业单位',
  researchInstitute: '科研机构 科研院所 科研单位',
  welfareOrganization: '社会公益组织 公益组织 社会公益机构 公益类组织 社会公益类组织',
  legalServiceProvider: '法律服务机构 律师事务所 法律服务所 律所',
  法人或其他组织:
    '法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 法人、其他组织 法人或组织 法人以及其他组织 法人与其他组织 单位法人 法人 法人组织 机构和企业 企业和其他组织 企业及其他组织 企业或其他组织 企业或者其他组织 企业、其他组织',
  disclosed:
    '予以公开 同意公开 全部公开 准予公开 予以全部公开 全部予以公开 依法予以公开 给予公开 同意予以公开 完全公开 准许公开',
  partlyDisclosed:
    '部分公开 同意部分公开 部分同意公开 部分同意 予以部分公开 区分处理 部分予以公开 给予部分公开 区分处理后公开 部分内容公开',
  withheldStateSecret: '国家秘密 涉密',
  withheldSecurityStability: '三安全一稳定 危及三安全一稳定 危及“三安全一稳定”',
  withheldInternalAffairs: '内部事务信息 三类内部事务信息',
  withheldProcessRecords: '过程性信息 四类过程性信息 过程信息',
  withheldEnforcementFiles: '行政执法案卷 执法案卷 案卷信息 执法案卷信息 行政执法案卷信息',
  declinedPublication: '要求提供公开出版物 提供公开出版物',
  declinedReissue: '确认或重新出具 重新出具已获取信息 确认或重新出具已获取信息',
  closedNotClarified: '逾期不补正',
  closedFeeUnpaid: '逾期未缴费',
  不予公开: '不予公开 不同意公开 依法不予公开 不予以公开 未予公开 不公开 拒绝公开 决定不予公开',
  无法提供: '无法提供 不能提供 无法予以提供',
  不予处理: '不予处理 不予受理 不再重复处理 不予重复处理 不重复处理',
  其他处理: '其他处理 作其他处理',
  rules: '政府规章 地方政府规章',
  normativeDocuments: '行政规范性文件 规范性文件',
  licensing: '行政许可 行政许可类 许可决定 许可决定书',
  penalties: '行政处罚 处罚决定 处罚决定书 处罚案件',
  compulsion: '行政强制',
  fees: '行政事业性收费',
  issued: '制发 制定 出台 印发 新制定 新制发 制定出台 制定印发 新出台 制订',
  repealed: '废止 宣布废止 予以废止',
  inForce: '现行有效 现有有效 现有效 继续现行有效 继续有效',
  reconsideration: '行政复议 复议',
  行政诉讼: '行政诉讼 诉讼 诉至法院 诉至人民法院 被诉至法院 被诉至人民法院 被起诉',
  upheld: '结果维持 维持 获维持 被维持 予以维持 维持原行政行为 维持原答复 维持原处理 维持原决定',
  corrected:
    '结果纠正 纠正 败诉 被纠正 予以纠正 被撤销 撤销 纠错 确认违法 被确认违法 责令履行 被责令履行 责令重新答复 被责令重新答复 责令重新作出答复 责令限期重新答复 被责令限期重新答复',
  otherOutcome: '其他结果',
};
