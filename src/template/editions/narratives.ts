import type { ExpectedHead, NarrativeSection } from '../edition';

/** The five heads of 总体情况, and the words real reports use for them. */
const overviewHeads: readonly ExpectedHead[] = [
  { label: '主动公开', synonyms: ['主动公开', '公开政府信息'] },
  { label: '依申请公开', synonyms: ['依申请公开', '申请公开'] },
  { label: '政府信息管理', synonyms: ['政府信息管理', '信息管理', '信息发布管理'] },
  { label: '政府信息公开平台建设', synonyms: ['平台建设', '平台管理', '公开平台'] },
  { label: '监督保障', synonyms: ['监督保障', '组织保障', '保障监督', '监督考核', '教育培训'] },
];

export const overview: NarrativeSection = {
  kind: 'narrative',
  id: 'overview',
  title: '一、总体情况',
  hint: '依次写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；人民政府还应写明工作考核、社会评议和责任追究结果。',
  heads: overviewHeads,
};

export const problems: NarrativeSection = {
  kind: 'narrative',
  id: 'problems',
  title: '五、存在的主要问题及改进情况',
  hint: '既写存在的主要问题，也写改进情况；不宜只写“无”。',
};

export const otherMatters: NarrativeSection = {
  kind: 'narrative',
  id: 'otherMatters',
  title: '六、其他需要报告的事项',
  hint: '收取信息处理费情况在此处报告（单位：元）；没有收取的，也应写明。',
};
