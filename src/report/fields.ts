import type { AnnualReport, Half } from './annual-report';

interface ReportField {
  /** As a clerk knows it. */
  readonly name: string;
  readonly read: (report: AnnualReport) => string;
  readonly write: (report: AnnualReport, text: string) => AnnualReport;
}

const halves: Readonly<Record<Half, string>> = { first: '上半年', second: '下半年' };

const ofAgency = (key: 'name', name: string): ReportField => ({
  name,
  read: ({ agency }) => agency[key],
  write: (report, text) => ({ ...report, agency: { ...report.agency, [key]: text } }),
});
const ofSignature = (key: 'agency' | 'date', name: string): ReportField => ({
  name,
  read: ({ signature }) => signature[key],
  write: (report, text) => ({ ...report, signature: { ...report.signature, [key]: text } }),
});
const ofContact = (key: 'address' | 'telephone' | 'postcode', name: string): ReportField => ({
  name,
  read: ({ contact }) => contact[key],
  write: (report, text) => ({ ...report, contact: { ...report.contact, [key]: text } }),
});

/** What a report holds beside tables and narratives, in the order of the form. */
export const fields = {
  'agency/name': ofAgency('name', '机关全称'),
  'period/year': {
    name: '年度',
    read: ({ period: { year } }) => (year === null ? '' : String(year)),
    write: (report, text) => ({
      ...report,
      period: { ...report.period, year: text === '' ? null : Number(text) },
    }),
  },
  'period/half': {
    name: '半年',
    read: ({ period: { half } }) => (half ? halves[half] : ''),
    write: (report, text) => {
      const { year } = report.period;
      const half = (['first', 'second'] as const).find((each) => halves[each] === text);
      return { ...report, period: half ? { year, half } : { year } };
    },
  },
  'signature/agency': ofSignature('agency', '落款机关'),
  'signature/date': ofSignature('date', '落款日期'),
  'contact/address': ofContact('address', '联系地址'),
  'contact/telephone': ofContact('telephone', '联系电话'),
  'contact/postcode': ofContact('postcode', '邮政编码'),
} as const satisfies Readonly<Record<string, ReportField>>;

export type Field = keyof typeof fields;
export const fieldIds = Object.keys(fields) as [Field, ...Field[]];
