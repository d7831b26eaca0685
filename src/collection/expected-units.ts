import papaparse from 'papaparse';
import { type AgencyKind, agencyKindFacts, agencyKinds } from '../report/agency-kinds';
import { normalName } from './unit-name';

/** A unit that has to send its report. */
export interface ExpectedUnit {
  readonly name: string;
  readonly kind?: AgencyKind;
}

export interface ExpectedList {
  readonly units: readonly ExpectedUnit[];
  /** What was passed over, one plain Chinese sentence each. */
  readonly notes: readonly string[];
}

const nameHead =
  /^(?:(?:报送|填报|责任|公开)?(?:单位|机关|部门)(?:名称|全称)?|名称|全称|机构名称)$/;
const kindHead = /^(?:单位|机关)?(?:类型|类别|性质)$/;
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
  readonly hasHead: boolean;
}

/** By the head, else the first column that holds words and not only a number. */
function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const head = rows[0] ?? [];
  const name = head.findIndex((text) => nameHead.test(normalName(text)));
  const kind = head.findIndex((text) => kindHead.test(normalName(text)));
  if (name >= 0) return { name, kind, hasHead: true };
  const hasHead = head.some((text) => numberHead.test(normalName(text)));
  const sample = rows[hasHead ? 1 : 0] ?? [];
  return {
    name: Math.max(
      0,
      sample.findIndex((text) => /\p{L}/u.test(text)),
    ),
    kind,
    hasHead,
  };
}

/** 1. 2、 （三） before a name are numbers of the list. */
const withoutNumber = (name: string): string =>
  name.replace(
    /^(?:\d{1,3}\s*[.．、)）]\s*|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]\s*)/,
    '',
  );

/** Units out of pasted lines, cells pasted from a sheet, or a CSV. Never throws. */
export function readExpected(text: string): ExpectedList {
  const content = text.replace(/^\uFEFF/, '');
  const delimiter = content.includes('\t') ? '\t' : ',';
  const unified = content.includes('\t') ? content : content.replace(/，/g, ',');
  const rows = papaparse.parse<string[]>(unified.trim(), {
    delimiter,
    skipEmptyLines: 'greedy',
  }).data;
  const { name: nameAt, kind: kindAt, hasHead } = columnsOf(rows);
  const units: ExpectedUnit[] = [];
  const notes: string[] = [];
  const known = new Set<string>();
  for (const row of hasHead ? rows.slice(1) : rows) {
    const name = withoutNumber((row[nameAt] ?? '').trim());
    const key = normalName(name);
    if (key === '') continue;
    if (known.has(key)) {
      notes.push(`“${name}”在名单中重复，只计一次。`);
      continue;
    }
    known.add(key);
    const kind = kindOf((row[kindAt] ?? '').trim());
    units.push(kind ? { name, kind } : { name });
  }
  return { units, notes };
}
