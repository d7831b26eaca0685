import { describe, expect, it } from 'vitest';
import { withCells } from '../report/cell-text';
import type { AnnualReport } from '../report/annual-report';
import { requireEdition } from '../template/editions';
import { zeroReport } from '../testing/report-from';
import { readReport } from '../testing/read-report';
import { countyName } from './county-name';
import { type CountyRows, countyRows } from './county-rows';
import { type Choices, emptyState, noChoices } from './county-state';
import type { Received } from './received';
import { unitYears, yearChoice } from './unit-years';
import {
  figuresByYear,
  keyLines,
  unitsAddedUp,
  unitsOfEveryYear,
  yearRow,
  type YearRow,
} from './year-figures';

const person = 'requests/received/naturalPerson';
const edition = requireEdition('2021');

function reportOf(name: string, year: number, received: string, id = '2021'): AnnualReport {
  const zero = withCells(zeroReport(requireEdition(id), year), { [person]: received });
  return { ...zero, agency: { ...zero.agency, name } };
}

interface Given {
  received: readonly Received[];
  earlier: readonly Received[];
  choices?: Partial<Choices>;
}
function deskOf({ received, earlier, choices: some = {} }: Given) {
  const choices = { ...noChoices, year: 2026, ...some };
  const rows: CountyRows = countyRows({ ...emptyState, received, earlier, choices });
  const found = unitYears({ rows, earlier, choices, edition });
  const units = unitsAddedUp(rows, choices);
  const years = figuresByYear(edition, units, found, { choices });
  return { rows, found, units, years };
}
const [line] = keyLines;
const described = ({ figures, change }: YearRow): string =>
  figures
    .map(({ text, isIncomplete }) => `${text ?? '—'}${isIncomplete ? '？' : ''}`)
    .concat(change)
    .join(' ');
const county = ({ years, units }: ReturnType<typeof deskOf>, of = units): string =>
  line ? described(yearRow(line, years, of)) : '';

const [bridge, willow] = ['清源县石桥镇人民政府', '清源县柳林乡人民政府'];
const this2 = [
  readReport('a', reportOf(bridge, 2026, '5')),
  readReport('b', reportOf(willow, 2026, '7')),
];

describe('years side by side', () => {
  it('puts files of three earlier years to their units, whatever set they came in', () => {
    const desk = deskOf({
      received: [...this2, readReport('a25', reportOf('石桥镇', 2025, '3'))],
      earlier: [
        readReport('b25', reportOf(willow, 2025, '9')),
        readReport('a24', reportOf(bridge, 2024, '1')),
        readReport('b24', reportOf(willow, 2024, '2')),
        readReport('a23', reportOf(bridge, 2023, '4', '2019')),
      ],
      choices: { expectedText: `${bridge}\n${willow}` },
    });
    expect(desk.found.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(county(desk)).toBe('4？ 3 12 12 持平');
    expect(county(desk, [{ key: bridge, name: bridge }])).toBe('4 1 3 5 增 2');
    expect(county(desk, [{ key: willow, name: willow }])).toBe('—？ 2 9 7 减 2');
    expect(unitsOfEveryYear(desk.units, desk.years).map(({ name }) => name)).toEqual([bridge]);
  });

  it('compares nothing where a unit of either year is missing', () => {
    const desk = deskOf({
      received: this2,
      earlier: [readReport('a25', reportOf(bridge, 2025, '3'))],
    });
    expect(county(desk)).toBe('3？ 12 ');
  });

  it('counts none of two that differ until somebody chooses, and the same file twice once', () => {
    const [one, two] = [reportOf(bridge, 2025, '3'), reportOf(bridge, 2025, '8')];
    const twice = [readReport('x', one), readReport('y', one)];
    const differing = [readReport('x', one), readReport('y', two)];
    const of = [{ key: bridge, name: bridge }];
    expect(county(deskOf({ received: this2, earlier: twice }), of)).toBe('3 5 增 2');
    const desk = deskOf({ received: this2, earlier: differing });
    expect(county(desk, of)).toBe('—？ 5 ');
    const [last] = desk.found.years;
    expect(last?.undecided.get(bridge)?.map(({ id }) => id)).toEqual(['x', 'y']);
    const chosen = [{ unit: yearChoice(bridge, 2025), id: 'y', at: 1 }];
    expect(county(deskOf({ received: this2, earlier: differing, choices: { chosen } }), of)).toBe(
      '8 5 减 3',
    );
  });

  it('is not led astray by a choice among this year’s submissions', () => {
    const chosen = [{ unit: bridge, id: 'a', at: 9 }];
    const desk = deskOf({
      received: this2,
      earlier: [readReport('a25', reportOf(bridge, 2025, '3'))],
      choices: { chosen },
    });
    expect(county(desk, [{ key: bridge, name: bridge }])).toBe('3 5 增 2');
  });

  it('takes the report a draft brings along only where no file is there and the name is the unit’s', () => {
    const lastYear = reportOf(bridge, 2025, '6');
    const received = [readReport('a', reportOf(bridge, 2026, '5'), { lastYear })];
    const of = [{ key: bridge, name: bridge }];
    expect(county(deskOf({ received, earlier: [] }), of)).toBe('6 5 减 1');
    const file = [readReport('a25', reportOf(bridge, 2025, '3'))];
    expect(county(deskOf({ received, earlier: file }), of)).toBe('3 5 增 2');
    const foreign = [
      readReport('a', reportOf(bridge, 2026, '5'), { lastYear: reportOf(willow, 2025, '6') }),
    ];
    expect(deskOf({ received: foreign, earlier: [] }).found.years).toHaveLength(1);
  });

  it('leaves out half-years, later years, units left out, and names whose report is nobody’s', () => {
    const half = { ...reportOf(bridge, 2025, '9'), edition: 'half-year' };
    const stranger = readReport('s', reportOf('外县某镇人民政府', 2025, '99'));
    const desk = deskOf({
      received: this2,
      earlier: [readReport('h', half), readReport('later', reportOf(bridge, 2027, '9')), stranger],
      choices: { leftOut: [willow] },
    });
    expect(desk.found.strangers.map(({ id }) => id)).toEqual(['s']);
    expect(county(desk)).toBe('—？ 5 ');
    const assigned = { s: bridge };
    const put = deskOf({ received: this2, earlier: [stranger], choices: { assigned } });
    expect(put.found.strangers).toEqual([]);
    expect(county(put, [{ key: bridge, name: bridge }])).toBe('99 5 减 94');
  });

  it('adds the county’s own figures to their year alone', () => {
    const own = { name: '清源县', report: reportOf('清源县人民政府', 2026, '1') };
    const earlier = [
      readReport('a25', reportOf(bridge, 2025, '3')),
      readReport('b25', reportOf(willow, 2025, '9')),
    ];
    expect(county(deskOf({ received: this2, earlier, choices: { own } }))).toBe('12？ 13 ');
  });

  it('says no year without one', () => {
    expect(deskOf({ received: [], earlier: [], choices: { year: null } }).found.years).toEqual([]);
  });
});

describe('the county’s name', () => {
  it('is described by the names of most units, and by nothing less', () => {
    expect(countyName([bridge, willow, '统计局'])).toBe('清源县人民政府');
    expect(countyName(['临江市青山区石桥镇人民政府', '临江市青山区财政局'])).toBe(
      '临江市青山区人民政府',
    );
    expect(countyName([bridge, '石桥镇', '柳林乡'])).toBe('');
    expect(countyName([bridge])).toBe('');
    expect(countyName([])).toBe('');
  });
});
