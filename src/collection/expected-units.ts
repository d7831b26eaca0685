import papaparse from 'papaparse';
import { type AgencyKind, agencyKindFacts, agencyKinds } from '../report/agency-kinds';
import { normalName } from './unit-name';

/** A unit that has to send its report. */
export interface ExpectedUnit {
  readonly name: string;
  readonly kind?: AgencyKind;
  /** As the list gives it, of whatever register. */
  readonly code?: string;
  /** The county its figures go into. */
  readonly county?: string;
}

export interface ExpectedList {
  readonly units: readonly ExpectedUnit[];
  /** What was passed over, one plain Chinese sentence each. */
  readonly notes: readonly string[];
}

const nameHead =
  /^(?:(?:报送|填报|责任|公开)?(?:单位|机关|部门)(?:名称|全称)?|名称|全称|机构名称)$/;
const kindHead = /^(?:单位|机关)?(?:类型|类别|性质)$/;
const codeHead =
  /^(?:单位|机构|机关|组织机构|统一社会信用|行政区划|区划)?(?:代码|编码)$|^(?:单位|机构|机关)编号$/;
const countyHead =
  /^(?:所属|所在|上级)?(?:县区?|区县|县（市、?区）|县市区|地区|行政区划?|市县)(?:名称)?$|^(?:上级|主管)(?:单位|机关|部门)$/;
const numberHead = /^(?:序号|编号|no\.?)$/i;

/** What a column of kinds calls them; 市 alone may be a city or a county-level one. */
const kindWords: readonly (readonly [AgencyKind, RegExp])[] = [
  ['street', /^[^乡镇]*(?:街道|街办)/],
  ['department', /部门|直属|局$|委$|办$/],
  ['managementCommittee', /管委会|派出|开发区|园区/],
  ['township', /乡|镇|苏木/],
  ['county', /县|区|旗/],
];

function kindOf(text: string): AgencyKind | undefined {
  const exact = agencyKinds.find((kind) => kind === text || agencyKindFacts[kind].label === text);
  return exact ?? kindWords.find(([, pattern]) => pattern.test(text))?.[0];
}

interface Columns {
  readonly name: number;
  readonly kind: number;
  readonly code: number;
  readonly county: number;
  readonly hasHead: boolean;
}

/** By the head, else the first column that holds words and not only a number. */
function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const head = rows[0] ?? [];
  const headed = (pattern: RegExp) => head.findIndex((text) => pattern.test(normalName(text)));
  const name = headed(nameHead);
  const others = { kind: headed(kindHead), code: headed(codeHead), county: headed(countyHead) };
  if (name >= 0) return { name, ...others, hasHead: true };
  const hasHead = head.some((text) => numberHead.test(normalName(text)));
  const sample = rows[hasHead ? 1 : 0] ?? [];
  return {
    name: Math.max(
      0,
      sample.findIndex((text) => /\p{L}/u.test(text)),
    ),
    ...others,
    hasHead,
  };
}

/** 1. 2、 （三） before a name are numbers of the list. */
const withoutNumber = (name: string): string =>
  name.replace(
    /^(?:\d{1,3}\s*[.．、)）]\s*|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]\s*)/,
    '',
  );

function unitOf(row: readonly string[], columns: Columns): ExpectedUnit {
  const textAt = (at: number) => (row[at] ?? '').trim();
  const [kind, code, county] = [
    kindOf(textAt(columns.kind)),
    textAt(columns.code),
    textAt(columns.county),
  ];
  return {
    name: withoutNumber(textAt(columns.name)),
    ...(kind ? { kind } : {}),
    ...(code === '' ? {} : { code }),
    ...(county === '' ? {} : { county }),
  };
}

/** Units out of pasted lines, cells pasted from a sheet, or a CSV. Never throws. */
export function readExpected(text: string): ExpectedList {
  const content = text.replace(/^\uFEFF/, '');
  const delimiter = content.includes('\t') ? '\t' : ',';
  const unified = content.includes('\t') ? content : content.replace(/，/g, ',');
  const rows = papaparse.parse<string[]>(unified.trim(), {
    delimiter,
    skipEmptyLines: 'greedy',
  }).data;
  const columns = columnsOf(rows);
  const units: ExpectedUnit[] = [];
  const notes: string[] = [];
  const known = new Map<string, Set<string>>();
  for (const row of columns.hasHead ? rows.slice(1) : rows) {
    const unit = unitOf(row, columns);
    const { name, county = '' } = unit;
    const key = normalName(name);
    if (key === '') continue;
    const counties = known.get(key) ?? new Set();
    known.set(key, counties);
    if (counties.has(county)) {
      notes.push(`“${name}”在名单中重复，只计一次。`);
      continue;
    }
    if (counties.size > 0)
      notes.push(`名单中有几个“${name}”，按名称分不清是哪一个的报告，请写全称。`);
    counties.add(county);
    units.push(unit);
  }
  return { units, notes };
}
