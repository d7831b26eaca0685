import { confirmationOf } from '../checks/confirmations';
import type { Block, TableBlock, TableCell } from '../document/block';
import { countyName } from './county-name';
import type { CountyRow, CountyRows } from './county-rows';
import type { Choices } from './county-state';
import { usualEdition } from './desk-sums';
import { readExpected } from './expected-units';
import { oddFigures } from './outliers';
import { requestLines } from './request-lines';
import { fits, type Wanted } from './shown-rows';
import { type UnitYears, usualHalf } from './unit-years';
import {
  figuresByYear,
  type NamedUnit,
  unitsAddedUp,
  unitsOfEveryYear,
  type YearFigure,
  yearRow,
} from './year-figures';

export interface BulletinInput {
  readonly rows: CountyRows;
  readonly choices: Choices;
  readonly years: UnitYears;
  /** As printed: 2027年1月12日. */
  readonly day: string;
}

const cell = (role: TableCell['role'], text: string): TableCell => ({
  ...{ role, text, colSpan: 1, rowSpan: 1 },
});

type Lines = readonly (readonly string[])[];

function table(id: string, caption: string, widthsMm: readonly number[], lines: Lines): TableBlock {
  const [head = [], ...rest] = lines;
  return {
    kind: 'table',
    id,
    caption,
    columnWidthsMm: widthsMm,
    labelColumns: 1,
    isText: true,
    headRows: 1,
    rows: [
      head.map((text) => cell('columnHead', text)),
      ...rest.map((texts) => texts.map((text, at) => cell(at === 0 ? 'rowHead' : 'input', text))),
    ],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What is told by name, the most urgent first; what nobody is in is left out, but for 未报送. */
const named: readonly (readonly [Wanted, string])[] = [
  ['missing', '未报送'],
  ['broken', '文件打不开'],
  ['wrongYear', '年度不符'],
  ['double', '几稿并存，待确认'],
  ['returned', '已退回，尚未改回'],
  ['corrected', '已改回，待复核'],
  ['unexpected', '名单外报送'],
  ['notReviewed', '待审'],
  ['passed', '审核通过'],
];
/** Nothing is amiss with these: named where few, else counted. */
const calm: ReadonlySet<Wanted> = new Set(['notReviewed', 'passed']);
const mostCalm = 12;

const returnsOf = ({ review }: CountyRow): string =>
  review.returns.length > 1 ? `（第${review.returns.length}次）` : '';

/** All lie in the same county: it need not stand before every name. */
const localName = (name: string, county: string): string =>
  county !== '' && name.startsWith(county) && name.length > county.length + 2
    ? name.slice(county.length)
    : name;

const placeOf = (names: readonly string[]): string => countyName(names).replace(/人民政府$/, '');

function namesTable(rows: readonly CountyRow[]): TableBlock {
  const county = placeOf(rows.map(({ row }) => row.name));
  const lines = named.flatMap(([wanted, label]) => {
    const own = rows.filter((row) => fits(row, wanted));
    if (own.length === 0 && wanted !== 'missing') return [];
    const names = own.map(
      (row) => localName(row.row.name, county) + (wanted === 'returned' ? returnsOf(row) : ''),
    );
    const isMany = calm.has(wanted) && names.length > mostCalm;
    return [[label, String(own.length), isMany ? '名单略' : names.join('、') || '无']];
  });
  return table(
    'bulletinUnits',
    '报送和审核情况',
    [34, 14, 108],
    [['情况', '单位数', '单位'], ...lines],
  );
}

function opening({ rows: { all }, choices, day }: BulletinInput): string {
  const count = (wanted: Wanted) => all.filter((row) => fits(row, wanted)).length;
  const hasList = readExpected(choices.expectedText).units.length > 0;
  const due = hasList
    ? `应报单位 ${count('expected')} 个，已报 ${count('sent')} 个，未报 ${count('missing')} 个${count('broken') === 0 ? '' : `，文件打不开 ${count('broken')} 个`}`
    : `未设应报名单，按收到的 ${all.length} 个单位统计`;
  const county = placeOf(all.map(({ row }) => row.name));
  return `截至${day}，${county}${due}；有错误的 ${count('errors')} 个，审核通过 ${count('passed')} 个。`;
}

const printed = ({ text, isIncomplete }: YearFigure | undefined = noFigure): string =>
  text === null ? '—' : text + (isIncomplete ? '（不全）' : '');
const noFigure: YearFigure = { text: null, isIncomplete: true };

/** Two figures of requests stand beside one another, so that all of it stays one page. */
function inHalves(lines: Lines, blank: readonly string[]): Lines {
  const half = Math.ceil(lines.length / 2);
  return lines.slice(0, half).map((left, at) => [...left, ...(lines[half + at] ?? blank)]);
}

function figuresTable(years: readonly number[], lines: Lines): TableBlock {
  const isCompared = years.length > 1;
  const head = ['项目', ...years.map((year) => `${year}年`), ...(isCompared ? ['增减'] : [])];
  const widths = isCompared ? [33, 15, 15, 15] : [48, 30];
  const blank = head.map(() => '');
  return table(
    'bulletinFigures',
    '政府信息公开申请、复议和诉讼',
    [...widths, ...widths],
    [[...head, ...head], ...inHalves(lines, blank)],
  );
}

/** So many figures that stand out are named. */
const mostOdd = 3;

/** A total that one figure makes is not told without that figure. */
function oddText(years: UnitYears, units: readonly NamedUnit[]): string {
  const county = placeOf(units.map(({ name }) => name));
  const odd = oddFigures(years, units);
  if (odd.length === 0) return '';
  const named = odd
    .slice(0, mostOdd)
    .map(({ unit, label, why }) => `${localName(unit, county)}${label}${why}`);
  const more = odd.length > mostOdd ? `等 ${odd.length} 处` : '';
  return `相差很大、有待核对的：${named.join('；')}${more}。`;
}

function figureBlocks({ rows, choices, years: found }: BulletinInput): Block[] {
  const edition = usualEdition(rows);
  const units = unitsAddedUp(rows, choices);
  const years = figuresByYear(
    edition,
    units,
    { ...found, years: found.years.slice(-2) },
    { choices, half: usualHalf(rows) },
  );
  const now = years[years.length - 1];
  if (!now) return [];
  const before = years.find(({ year }) => year === now.year - 1);
  const shown = before ? [before, now] : [now];
  const counted = unitsOfEveryYear(units, shown);
  if (counted.length === 0) return [];
  const sent = unitsOfEveryYear(units, [now]);
  const basis = before
    ? `按两年都有报告的 ${counted.length} 个单位计算`
    : `按已有报告的 ${counted.length} 个单位计算`;
  const lines = requestLines(edition).map((line) => {
    const { label, figures, change } = yearRow(line, shown, counted);
    return [label, ...figures.map(printed), ...(before ? [change || '—'] : [])];
  });
  const whole = yearRow(requestLines(edition)[0] ?? noLine, [now], sent).figures[0];
  const rest =
    before && sent.length > counted.length
      ? `；本年有报告的 ${sent.length} 个单位共新收申请 ${printed(whole)} 件`
      : '';
  return [
    heading('二、政府信息公开申请、复议和诉讼'),
    paragraph(`单位：件。${basis}${rest}。${oddText(found, counted)}`),
    figuresTable(
      shown.map(({ year }) => year),
      lines,
    ),
  ];
}
const noLine = { id: '', label: '', addresses: [] };

/** So many units are told with their first error, the others by name alone. */
const mostNamed = 8;

interface Wrong {
  readonly name: string;
  readonly count: number;
  readonly message: string;
}

function wrongUnits({ all }: CountyRows): Wrong[] {
  const county = placeOf(all.map(({ row }) => row.name));
  return all
    .flatMap(({ row: { name }, unit: { chosen } }): Wrong[] => {
      const errors = (chosen?.findings ?? []).filter(
        (finding) =>
          finding.severity === 'error' && !confirmationOf(finding, chosen?.confirmations ?? []),
      );
      const [first] = errors;
      const own = { name: localName(name, county), count: errors.length };
      return first ? [{ ...own, message: first.message }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

function errorBlocks(rows: CountyRows): Block[] {
  const wrong = wrongUnits(rows);
  const title = '三、尚未改正的错误';
  if (wrong.length === 0) return [heading(title), paragraph('已读取的报告未发现错误。')];
  const others = wrong.slice(mostNamed);
  const lines = wrong
    .slice(0, mostNamed)
    .map(({ name, count, message }) => [name, String(count), message]);
  const rest = [
    `另 ${others.length} 个单位`,
    String(others.reduce((sum, { count }) => sum + count, 0)),
    others.map(({ name }) => name).join('、'),
  ];
  const all = [['单位', '处数', '第一处'], ...lines, ...(others.length > 0 ? [rest] : [])];
  return [heading(title), table('bulletinErrors', title.slice(2), [40, 12, 104], all)];
}

/** 通报: who sent and who did not, how far the review is, the county's requests, open errors. Facts only. */
export function bulletinBlocks(input: BulletinInput): Block[] {
  const { rows } = input;
  const year = rows.year === null ? '' : `${rows.year}年`;
  return [
    { kind: 'title', lines: [`${year}政府信息公开工作年度报告`, '报送和审核情况通报'] },
    paragraph(opening(input)),
    heading('一、报送和审核情况'),
    namesTable(rows.all),
    ...figureBlocks(input),
    ...errorBlocks(rows),
  ];
}
