/** What no table says of each head of 总体情况; the brackets stand for what the clerk writes. */
export const overviewGaps: Readonly<Record<string, string>> = {
  主动公开: '通过〔　〕等渠道公开政府信息〔　〕条。',
  政府信息管理: '在政府信息审核、更新和规范性文件管理方面，〔　〕。',
  政府信息公开平台建设: '在政府网站和政务新媒体等公开平台建设方面，〔　〕。',
  监督保障: '在组织领导、业务培训、工作考核和社会评议方面，〔　〕。',
};

/** Stands for what is not known yet; the check of placeholders finds it. */
export const gap = '〔　〕';
