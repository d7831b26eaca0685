import { type CalendarDate, printedDate, readDate } from '../../text/calendar-date';
import { atField } from '../../report/place';
import type { Check, CheckInput, Fix, Problem, Severity } from '../check';
import { periodEnd } from './period';

const before = (one: CalendarDate, other: CalendarDate): boolean =>
  one.year * 10_000 + one.month * 100 + one.day <
  other.year * 10_000 + other.month * 100 + other.day;

/** 2027年1月15日 for the report of 2026. */
const exampleDate = ({ report }: CheckInput): string =>
  report.period.year === null ? '1月15日' : `${report.period.year + 1}年1月15日`;

interface Part extends Pick<Problem, 'places' | 'facts'> {
  readonly isBlank?: boolean;
  readonly says: string;
  readonly advice: string;
  readonly severity: Severity;
  readonly fixes?: readonly Fix[];
}

/** 石桥镇人民政府 under the report of 云岭县石桥镇人民政府: without the place it belongs to. */
const isShort = (signed: string, titled: string): boolean =>
  titled.endsWith(signed) &&
  /[省市县区旗州盟]$/.test(titled.slice(0, -signed.length)) &&
  /^[^人].{2,}/.test(signed);

function agencyPart({ report }: CheckInput): Part | null {
  const [signed, titled] = [report.signature.agency.trim(), report.agency.name.trim()];
  const field = 'signature/agency';
  const places = [atField(field)];
  const fix = (verb: string): readonly Fix[] =>
    titled === '' ? [] : [{ label: `落款${verb}“${titled}”`, fields: { [field]: titled } }];
  if (signed === '')
    return {
      says: '落款没有机关名称',
      advice: '请填写机关全称',
      severity: 'warning',
      isBlank: true,
      places,
      facts: {},
      fixes: fix('填为'),
    };
  if (titled === '' || signed === titled || isShort(signed, titled)) return null;
  return {
    says: `落款机关为“${signed}”，标题机关为“${titled}”，两处不一致`,
    advice: '请核对，一般应相同',
    severity: 'warning',
    places,
    facts: { signed, titled },
    fixes: fix('改为'),
  };
}

function datePart(input: CheckInput): Part | null {
  const { report, edition } = input;
  const text = report.signature.date.trim();
  const places = [atField('signature/date')];
  const example = exampleDate(input);
  if (text === '')
    return {
      says: '落款没有日期',
      advice: `请填写成文日期，如 ${example}`,
      severity: 'warning',
      isBlank: true,
      places,
      facts: {},
    };
  const date = readDate(text);
  if (!date)
    return {
      says: `落款日期“${text.slice(0, 20)}”不是有效日期`,
      advice: `请按 ${example} 的样式填写`,
      severity: 'error',
      places,
      facts: { date: text },
    };
  const end = periodEnd(edition, report.period);
  if (!end || !before(date, end)) return null;
  return {
    says: `落款日期 ${printedDate(date)} 早于统计期限的最后一天 ${printedDate(end)}`,
    advice: '请核对年度和日期',
    // Half-year reports are collected, and signed, before the half is over.
    severity: edition.period === 'half' ? 'hint' : 'error',
    places,
    facts: { date: text, end: printedDate(end) },
  };
}

/** The form itself asks for no signature: none at all is a hint, half of one was forgotten. */
function unsigned(input: CheckInput, parts: readonly Part[]): Problem {
  return {
    message: `落款未填：当地要求落款的，请填写机关名称和成文日期，如 ${exampleDate(input)}。`,
    severity: 'hint',
    isBlank: true,
    places: parts.flatMap(({ places }) => places),
    facts: {},
    fixes: parts.flatMap(({ fixes = [] }) => fixes),
  };
}

/** One finding for both parts. */
export const identitySignature: Check = {
  id: 'identity/signature',
  family: 'identity',
  severity: 'error',
  title: '落款完整、与标题一致',
  basis: '通行做法：报告末尾署机关名称和成文日期',
  run: (input) => {
    const { agency, date } = input.report.signature;
    const parts = [agencyPart(input), datePart(input)].filter((part) => part !== null);
    if (parts.length === 0) return [];
    if (agency.trim() === '' && date.trim() === '') return [unsigned(input, parts)];
    const worst = parts.find(({ severity }) => severity === 'error') ?? parts[0];
    return [
      {
        message: `${parts.map(({ says }) => says).join('；')}：${parts.map(({ advice }) => advice).join('，')}。`,
        severity: worst?.severity ?? 'warning',
        ...(parts.every(({ isBlank }) => isBlank === true) ? { isBlank: true } : {}),
        places: parts.flatMap(({ places }) => places),
        facts: Object.assign({}, ...parts.map(({ facts }) => facts)) as Problem['facts'],
        fixes: parts.flatMap(({ fixes = [] }) => fixes),
      },
    ];
  },
};
