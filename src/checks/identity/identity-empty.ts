import type { Check } from '../check';

export const identityAgency: Check = {
  id: 'identity/agency',
  severity: 'error',
  title: '机关名称已填写',
  basis: '标题由机关全称、年度和文种组成',
  run: ({ report }) =>
    report.agency.name.trim() === ''
      ? [
          {
            message: '基本信息“机关全称”未填：请填写机关全称。',
            field: 'agency/name',
            isBlank: true,
          },
        ]
      : [],
};

export const identityYear: Check = {
  id: 'identity/year',
  severity: 'error',
  title: '年度已填写',
  basis: '标题由机关全称、年度和文种组成',
  run: ({ report }) =>
    report.period.year === null
      ? [{ message: '基本信息“年度”未填：请选择报告年度。', field: 'period/year', isBlank: true }]
      : [],
};
