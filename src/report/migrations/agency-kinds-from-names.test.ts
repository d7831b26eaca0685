import { expect, it } from 'vitest';
import { agencyKindsFromNames } from './agency-kinds-from-names';

it.each([
  ['township', '清源县石桥镇人民政府', 'township'],
  ['township', '', 'unknown'],
  ['township', '石桥', 'township'],
  ['township', '清源县财政局', 'township'],
  ['township', '云山高新区管委会', 'managementCommittee'],
  ['county', '清源县人民政府', 'county'],
  ['county', '清源县人民政府办公室', 'governmentOffice'],
  ['county', '临海省人民政府', 'province'],
  ['county', '云山市人民政府', 'unknown'],
  ['county', '', 'unknown'],
  ['department', '清源县人民政府办公室', 'department'],
  ['street', '', 'street'],
])('brings a %s of version 1 named %j to %s', (kind, name, named) => {
  const report = { agency: { name, kind } };
  const migrated = { agency: { name, kind: named } };
  expect(agencyKindsFromNames({ report, lastYear: report })).toEqual({
    report: migrated,
    lastYear: migrated,
  });
});

it('leaves what it does not know', () => {
  for (const report of [{}, { agency: null }, { agency: { kind: 3 } }, 'no report'])
    expect(agencyKindsFromNames({ report })).toEqual({ report });
});
