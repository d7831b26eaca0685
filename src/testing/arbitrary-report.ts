import fc from 'fast-check';
import { agencyKindOf } from '../report/agency-kind-of';
import type { AnnualReport } from '../report/annual-report';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { cellAt } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { editions } from '../template/editions';
import type { ValueKind } from '../template/table';

const places = ['清源县', '临河区', '云岭市', '青石旗', '宁川县白沙镇', '东明区和平乡', '河阳市'];
const bodies = [
  '人民政府',
  '财政局',
  '卫生健康委员会',
  '石桥镇人民政府',
  '柳林乡人民政府',
  '城关街道办事处',
];

const agency = fc
  .tuple(fc.constantFrom(...places.slice(0, 4)), fc.constantFrom(...bodies))
  .map(([place, body]) => ({ name: place + body, kind: agencyKindOf(place + body) }));

const clauses = [
  '全年主动公开信息<12>条',
  '办结群众来信“三十”件',
  '栏目更新 & 维护按月进行',
  '印发《工作要点》2份',
  '培训人员40余人次',
  '答复率为100%',
  '公开目录已按新的要求调整',
  '下一步将继续加强学习',
  '个别栏目更新仍不及时',
];
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('。', '；', '。'),
  )
  .map(([parts, end]) => parts.join('，') + end);
const heading = fc.constantFrom(
  '（一）主动公开',
  '（二）依申请公开办理',
  '1.加强学习',
  '（三）其他工作',
);
const paragraph = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: heading },
);
const narrative = fc.array(paragraph, { minLength: 0, maxLength: 5 }).map((all) => all.join('\n'));

/** Beside a table most reports say nothing. */
const besideTable = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: narrative },
);

/** Figures as the form prints them: most 0, some blank, few large. */
function figure(kind: ValueKind): fc.Arbitrary<string> {
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.constant('0') },
    { weight: 3, arbitrary: fc.nat(40).map(String) },
    { weight: 1, arbitrary: fc.nat(4_000_000).map(String) },
    { weight: 1, arbitrary: fc.constant('') },
  );
  if (kind === 'count') return count;
  if (kind === 'change') return fc.oneof(count, fc.integer({ min: -90, max: -1 }).map(String));
  return fc.oneof(
    count,
    fc.tuple(fc.nat(9_000), fc.integer({ min: 1, max: 999_999 })).map(([a, b]) => `${a}.${b}`),
  );
}

function tables(edition: Edition): fc.Arbitrary<AnnualReport['tables']> {
  const drawn: Record<string, fc.Arbitrary<string>> = {};
  tablesFilled(edition, (table, row, column) => {
    const address = `${table}/${row}/${column}`;
    drawn[address] = figure(cellAt(edition, address)?.value ?? 'count');
    return '';
  });
  return fc
    .record(drawn)
    .map((texts) => tablesFilled(edition, (t, r, c) => texts[`${t}/${r}/${c}`] ?? ''));
}

function reportOf(edition: Edition): fc.Arbitrary<AnnualReport> {
  const sections = fc.record(
    Object.fromEntries(
      textsOf(edition).map(({ id, isOptional }) => [id, isOptional ? besideTable : narrative]),
    ),
  );
  return fc
    .record({
      agency,
      year: fc.integer({ min: 2015, max: 2035 }),
      half: fc.constantFrom('first' as const, 'second' as const),
      preface: narrative,
      sections,
      tables: tables(edition),
      day: fc.integer({ min: 1, max: 28 }),
      signed: fc.boolean(),
    })
    .map(
      ({ agency: body, year, half, preface, sections: texts, tables: figures, day, signed }) => ({
        ...emptyReport(edition, year),
        agency: body,
        period: edition.period === 'half' ? { year, half } : { year },
        preface,
        sections: { ...texts },
        tables: figures,
        signature: signed
          ? { agency: body.name, date: `${year + 1}年1月${day}日` }
          : { agency: '', date: '' },
      }),
    );
}

/** Reports of every edition whose texts look like a clerk's; what cannot be printed is left blank. */
export function arbitraryReport(among: readonly Edition[] = editions): fc.Arbitrary<AnnualReport> {
  return fc.oneof(...among.map(reportOf));
}
