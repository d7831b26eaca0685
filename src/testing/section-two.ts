/** The head and 表二 of a report as text, for what may go wrong with its rows. */
export const reportTitle2023 = '清源县石桥镇人民政府2023年政府信息公开工作年度报告';

export const proactiveRows: readonly string[] = [
  '第二十条第（一）项',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | 0 | 0 | 0',
  '行政规范性文件 | 2 | 1 | 8',
  '第二十条第（五）项',
  '信息内容 | 本年处理决定数量',
  '行政许可 | 31',
  '第二十条第（六）项',
  '信息内容 | 本年处理决定数量',
  '行政处罚 | 4',
  '行政强制 | 0',
  '第二十条第（八）项',
  '信息内容 | 本年收费金额（单位：万元）',
  '行政事业性收费 | 12.5',
];

export const sectionTwo = (rows: readonly string[]): string =>
  `${reportTitle2023}\n一、总体情况\n写明。\n二、主动公开政府信息情况\n${rows.join('\n')}\n五、存在的主要问题及改进情况\n写明。`;
