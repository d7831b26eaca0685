import { reportBlocks } from '../../src/document/report-blocks';
import { toDocx } from '../../src/exporters/docx/to-docx';
import { toBareHtml, toHtmlPage } from '../../src/exporters/html/to-html';
import { drawnOfd, drawReport } from '../../src/contracts/draw-report';
import { formSheet } from '../../src/contracts/form-sheet';
import { type AgencyKind, agencyKindFacts } from '../../src/report/agency-kinds';
import { pdfFile, pdfObjects } from '../../src/testing/pdf-file';
import { madeWorkbook } from '../../src/testing/workbook';
import type { AnnualReport } from '../../src/report/annual-report';
import { toDraftFile } from '../../src/report/draft-content';
import { reportTitle } from '../../src/report/title';
import { editionById } from '../../src/template/editions';
import { edition2021 } from '../../src/template/editions/edition-2021';
import { asText } from '../../src/testing/as-text';
import { dice } from '../../src/testing/made-up-text';
import { addedUp, type Facts, factsOf } from './county-facts';
import { reportOf } from './county-report';

export type FileKind =
  | 'docx'
  | 'ownDocx'
  | 'html'
  | 'page'
  | 'draft'
  | 'text'
  | 'pdf'
  | 'ofd'
  | 'xlsx';

export interface CountyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CountyUnit {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly edition: '2021' | '2019';
  readonly facts: Facts;
}

export interface CountySet {
  readonly year: number;
  readonly units: readonly CountyUnit[];
  /** As a CSV with a head, one line a unit. */
  readonly expectedCsv: string;
  /** In no particular order. */
  readonly files: readonly CountyFile[];
  /** Names of units by what is the matter with them. */
  readonly missing: string;
  readonly double: string;
  readonly unreadable: string;
  readonly faulty: {
    /** 表三 is out by one: an error. */
    readonly unbalanced: string;
    /** The narrative says another number than 表三: a warning. */
    readonly contradicting: string;
    /** XX stands in the text: an error. */
    readonly placeholder: string;
  };
  /** The first one's section 五 is the second one's but for a few words. */
  readonly copied: readonly [copy: string, original: string];
  /** Files of the double, the later one says one request more. */
  readonly doubleFiles: readonly [first: string, second: string];
  /** Sums of every cell of the 2021 form over the units whose report counts, by `double`'s choice. */
  readonly sums: (choice: 'none' | 'first' | 'second') => Readonly<Record<string, string>>;
}

const year = 2024;
const county = '清源县';
const towns =
  '石桥镇 白沙镇 柳林乡 和平乡 龙潭镇 青山镇 双河乡 红岩镇 大湾乡 东坪镇 南溪镇 西岭乡 北关镇 长塘乡'.split(
    ' ',
  );
const streets = ['城关', '新城'];
const departments = '财政局 教育局 民政局 水利局 审计局 统计局 司法局 交通运输局'.split(' ');

const named: readonly (readonly [string, AgencyKind])[] = [
  ...towns.map((town) => [`${county}${town}人民政府`, 'township'] as const),
  ...streets.map((street) => [`${county}${street}街道办事处`, 'street'] as const),
  ...departments.map((body) => [`${county}${body}`, 'department'] as const),
];
const kinds: readonly FileKind[] = ['docx', 'html', 'draft', 'text', 'ownDocx', 'page'];
const endings = {
  docx: 'docx',
  ownDocx: 'docx',
  html: 'html',
  page: 'htm',
  draft: 'json',
  text: 'txt',
  pdf: 'pdf',
  ofd: 'ofd',
  xlsx: 'xlsx',
};
const a4 = { width: 595, height: 842, size: 10, rules: 'all' } as const;

/** A report as a file of the kind, bytes as an office would send them. */
export async function fileOf(report: AnnualReport, kind: FileKind): Promise<Uint8Array> {
  const edition = editionById(report.edition) ?? edition2021;
  const blocks = reportBlocks(edition, report);
  const title = reportTitle(edition, report);
  const draft = { report, confirmations: [] };
  const utf8 = (text: string) => new TextEncoder().encode(text);
  switch (kind) {
    case 'docx':
      return toDocx(blocks, { title, agency: report.agency.name });
    case 'ownDocx':
      return toDocx(blocks, { title, agency: report.agency.name, draft });
    case 'html':
      return utf8(toBareHtml(blocks));
    case 'page':
      return utf8(toHtmlPage(blocks, title, { draft }));
    case 'draft':
      return utf8(toDraftFile(draft));
    case 'text':
      return utf8(asText(blocks, 'pipes'));
    case 'pdf':
      return pdfFile(pdfObjects(drawReport(blocks, a4)));
    case 'ofd':
      return drawnOfd(drawReport(blocks, a4));
    case 'xlsx':
      return madeWorkbook([formSheet(blocks)]);
  }
}

export const endingOf = (kind: FileKind): string => endings[kind];

function withCell(report: AnnualReport, address: string, text: string): AnnualReport {
  const [table = '', row = '', column = ''] = address.split('/');
  const tables = JSON.parse(JSON.stringify(report.tables)) as AnnualReport['tables'];
  const rows = (tables[table] ??= {});
  rows[row] = { ...rows[row], [column]: text };
  return { ...report, tables };
}

/** What the unit at this place of the list did wrong, if anything. */
function withFault(report: AnnualReport, at: number, facts: Facts, original: string): AnnualReport {
  const carried = 'requests/carriedForward/naturalPerson';
  const overview = report.sections['overview'] ?? '';
  const saying = (text: string) => ({
    ...report,
    sections: { ...report.sections, overview: text },
  });
  switch (at) {
    case places.unbalanced:
      return withCell(report, carried, String(Number(facts[carried] ?? '0') + 1));
    case places.contradicting:
      return saying(overview.replace(/申请(\d+)件/, (_, n: string) => `申请${Number(n) + 3}件`));
    case places.placeholder:
      return saying(overview.replace('\n', 'XX村已完成整改。\n'));
    case places.copy: {
      const problems = original.replace('，', '，也').replace('；', '；同时');
      return { ...report, sections: { ...report.sections, problems } };
    }
    default:
      return report;
  }
}

const places = {
  missing: 7,
  double: 10,
  unreadable: 12,
  unbalanced: 1,
  contradicting: 4,
  placeholder: 17,
  copy: 21,
  original: 6,
} as const;
/** Places of the units that still use the old form. */
const oldForm: readonly number[] = [2, 9, 20];

const unitsOf = (): CountyUnit[] =>
  named.map(([name, kind], at) => {
    const edition = oldForm.includes(at) ? '2019' : '2021';
    return { name, kind, edition, facts: factsOf(at + 1, edition) };
  });

/** One request more, settled, as a corrected report might say. */
function corrected(facts: Facts): Facts {
  const more = (address: string) => String(Number(facts[address] ?? '0') + 1);
  const cells = ['requests/received/naturalPerson', 'requests/disclosed/naturalPerson'];
  return { ...facts, ...Object.fromEntries(cells.map((address) => [address, more(address)])) };
}

async function filesOf(units: readonly CountyUnit[]): Promise<CountyFile[]> {
  const files: CountyFile[] = [];
  const copied = units[places.original];
  const original = copied
    ? reportOf(copied, year, places.original).sections['problems']
    : undefined;
  for (const [at, unit] of units.entries()) {
    const kind = kinds[at % kinds.length] ?? 'docx';
    const name = `${unit.name}${year}年报.${endings[kind]}`;
    if (at === places.missing) continue;
    if (at === places.unreadable) {
      const bytes = (await fileOf(reportOf(unit, year, at), 'docx')).slice(0, 900);
      files.push({ name: `${unit.name}${year}年报.docx`, bytes });
      continue;
    }
    const report = withFault(reportOf(unit, year, at), at, unit.facts, original ?? '');
    files.push({ name, bytes: await fileOf(report, kind) });
    if (at !== places.double) continue;
    const second = reportOf({ ...unit, facts: corrected(unit.facts) }, year, at);
    files.push({
      name: `${unit.name}${year}年报（修改）.docx`,
      bytes: await fileOf(second, 'docx'),
    });
  }
  return files;
}

/** The figures a report is expected to bring into the sum, faults and all. */
function countedFacts(units: readonly CountyUnit[], choice: 'none' | 'first' | 'second') {
  return units.flatMap(({ facts, edition }, at) => {
    if (at === places.missing || at === places.unreadable) return [];
    if (at === places.double && choice === 'none') return [];
    if (at === places.double && choice === 'second') return [{ facts: corrected(facts), edition }];
    const carried = 'requests/carriedForward/naturalPerson';
    const fault = { [carried]: String(Number(facts[carried] ?? '0') + 1) };
    return [{ facts: at === places.unbalanced ? { ...facts, ...fault } : facts, edition }];
  });
}

const shuffled = (files: readonly CountyFile[]): CountyFile[] => {
  const roll = dice(2024);
  return files
    .map((file) => ({ file, key: roll(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ file }) => file);
};

/**
 * A county's January: 24 units on the list, 24 files of mixed kinds and two editions; one unit sent
 * nothing, one sent two, one file is cut off, three reports have faults.
 */
export async function countySet(): Promise<CountySet> {
  const units = unitsOf();
  const nameAt = (at: number): string => units[at]?.name ?? '';
  const double = nameAt(places.double);
  const doubleKind = kinds[places.double % kinds.length] ?? 'docx';
  return {
    year,
    units,
    expectedCsv: [
      '序号,单位名称,类型',
      ...units.map(({ name, kind }, at) => `${at + 1},${name},${agencyKindFacts[kind].label}`),
    ].join('\r\n'),
    files: shuffled(await filesOf(units)),
    missing: nameAt(places.missing),
    double,
    unreadable: nameAt(places.unreadable),
    faulty: {
      unbalanced: nameAt(places.unbalanced),
      contradicting: nameAt(places.contradicting),
      placeholder: nameAt(places.placeholder),
    },
    copied: [nameAt(places.copy), nameAt(places.original)],
    doubleFiles: [
      `${double}${year}年报.${endings[doubleKind]}`,
      `${double}${year}年报（修改）.docx`,
    ],
    sums: (choice) => addedUp(countedFacts(units, choice)),
  };
}
