import { atField } from '../../report/place';
import type { Check } from '../check';

export const identityAgency: Check = {
  id: 'identity/agency',
  family: 'identity',
  severity: 'error',
  title: '机关名称已填写',
  basis: '标题由机关全称、年度和文种组成',
  run: ({ report }) =>
    report.agency.name.trim() === ''
      ? [
          {
            message: '基本信息“机关全称”未填：请填写机关全称。',
            places: [atField('agency/name')],
            facts: {},
            isBlank: true,
          },
        ]
      : [],
};

export const identityYear: Check = {
  id: 'identity/year',
  family: 'identity',
  severity: 'error',
  title: '年度已填写',
  basis: '标题由机关全称、年度和文种组成',
  run: ({ report }) =>
    report.period.year === null
      ? [
          {
            message: '基本信息“年度”未填：请选择报告年度。',
            places: [atField('period/year')],
            facts: {},
            isBlank: true,
          },
        ]
      : [],
};
