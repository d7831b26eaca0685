import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterpartsOf } from '../claims/counterparts';
import { foundBy } from '../../testing/messages';
import { reportTelling } from '../../testing/judged-sentences';
import { cellsOf } from '../../template/cells';
import { edition2021 } from '../../template/editions/edition-2021';
import { claimChecks } from './claim-checks';
import { times } from '../../testing/effort';

interface Wording {
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns?: readonly string[];
  /** With N where number and unit stand. */
  readonly said: readonly string[];
}
const withheld = Array.from(
  new Set(
    cellsOf(edition2021)
      .filter(({ row }) => row.path.includes('（三）不予公开'))
      .map(({ row }) => row.line.id),
  ),
);

const wordings: readonly Wording[] = [
  {
    table: 'requests',
    rows: ['received'],
    said: [
      '收到政府信息公开申请N',
      '新收N政府信息公开申请',
      '受理信息公开申请共N',
      '我镇共接到依申请公开件N',
    ],
  },
  {
    table: 'requests',
    rows: ['carriedOver'],
    said: [
      '上年结转政府信息公开申请N',
      '上年度结转的政府信息公开申请N',
      '2025年结转政府信息公开申请N',
    ],
  },
  {
    table: 'requests',
    rows: ['handled'],
    said: ['办结政府信息公开申请N', '全年共答复政府信息公开申请N', '政府信息公开申请办理完毕N'],
  },
  {
    table: 'requests',
    rows: ['carriedForward'],
    said: ['政府信息公开申请结转下年度继续办理N', 'N政府信息公开申请结转至2027年办理'],
  },
  {
    table: 'requests',
    rows: ['disclosed'],
    said: ['政府信息公开申请予以公开N', '对政府信息公开申请同意公开N'],
  },
  {
    table: 'requests',
    rows: ['disclosed', 'partlyDisclosed'],
    said: ['政府信息公开申请予以公开及部分公开N'],
  },
  { table: 'requests', rows: withheld, said: ['政府信息公开申请不予公开N'] },
  {
    table: 'disputes',
    rows: ['reconsideration'],
    said: ['政府信息公开行政复议N', '因政府信息公开被申请行政复议N'],
  },
  {
    table: 'disputes',
    rows: ['litigationDirect', 'litigationAfterReconsideration'],
    said: ['因政府信息公开引起的行政诉讼N', '政府信息公开类诉讼案件N'],
  },
  {
    table: 'disputes',
    rows: ['reconsideration'],
    columns: ['upheld'],
    said: ['政府信息公开行政复议维持N'],
  },
  {
    table: 'proactive',
    rows: ['normativeDocuments'],
    columns: ['issued'],
    said: ['制发行政规范性文件N', '制定规范性文件共N'],
  },
  {
    table: 'proactive',
    rows: ['normativeDocuments'],
    columns: ['inForce'],
    said: ['现行有效的行政规范性文件N', '清理并发布现行有效规范性文件N'],
  },
  { table: 'proactive', rows: ['licensing'], said: ['作出行政许可决定N', '行政许可N'] },
  { table: 'proactive', rows: ['penalties'], said: ['作出行政处罚决定N', '实施行政处罚N'] },
];

const han = '零一二三四五六七八九';
/** 二十三; from a hundred on digit by digit, 一○五. */
function inHan(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value > 99)
    return String(value).replace(/\d/g, (digit) => `○${han.slice(1)}`.charAt(Number(digit)));
  if (tens === 0) return han.charAt(ones);
  return `${tens === 1 ? '' : han.charAt(tens)}十${ones === 0 ? '' : han.charAt(ones)}`;
}
const numerals: readonly ((value: number) => string)[] = [
  String,
  inHan,
  (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (value) => ` ${value} `,
];

const inputs = cellsOf(edition2021).filter(({ parts }) => parts.length === 0);
const figures = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: inputs.length, maxLength: inputs.length })
  .map((values) =>
    Object.fromEntries(inputs.map(({ address }, at) => [address, String(values[at] ?? 0)])),
  );
const sentence = fc.record({
  wording: fc.constantFrom(...wordings),
  order: fc.nat(3),
  numeral: fc.constantFrom(...numerals),
  unit: fc.constantFrom('件', '件', '件', '宗'),
  time: fc.constantFrom('', '全年', '2026年', '2026年度，', '本年度'),
  off: fc.integer({ min: 1, max: 9 }),
});

describe('sentences made from the tables', () => {
  it('are believed when true, and named with both values when one number is off', () => {
    fc.assert(
      fc.property(
        figures,
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        (cells, list, wrongAt) => {
          const { figures: sums } = reportTelling('', cells);
          const truth = list.map(({ wording: { table, rows, columns = [] } }) => {
            const [counterpart] = counterpartsOf(edition2021, { table, rows: [rows], columns });
            return sums.sum(counterpart?.cells ?? []) ?? 0;
          });
          const write = (values: readonly number[]) =>
            list
              .map(({ wording: { said }, order, numeral, unit, time }, at) => {
                const words = said[order % said.length] ?? '';
                return `${time}${words.replace('N', `${numeral(values[at] ?? 0)}${unit}`)}。`;
              })
              .join('');
          const says = (text: string) =>
            claimChecks
              .filter(({ id }) => id !== 'text/unreported')
              .flatMap((check) =>
                foundBy(check, reportTelling(text, cells)).map(({ message }) => message),
              );
          expect(says(write(truth))).toEqual([]);
          const at = wrongAt % list.length;
          // A sum that includes what was carried over is right as well.
          const changed = truth.map((value, each) =>
            each === at ? value + 60 + (list[at]?.off ?? 1) : value,
          );
          const found = says(write(changed));
          expect(found.length).toBeGreaterThanOrEqual(1);
          expect(found.every((message) => message.includes(String(changed[at])))).toBe(true);
          expect(found.some((message) => message.includes(String(truth[at])))).toBe(true);
        },
      ),
      { numRuns: times(150) },
    );
  });
});

/** Sentences that say more than one number of one thing, each true or with one number off. */
interface Telling {
  readonly says: string;
  readonly cells: Readonly<Record<string, number>>;
  readonly lastYear?: Readonly<Record<string, number>>;
  /** What is said of the same sentence, with this number in the place of the right one. */
  readonly wrong: string;
  readonly named: readonly number[];
}
const natural = (row: string) => `requests/${row}/naturalPerson`;
const small = fc.integer({ min: 2, max: 40 });
const off = fc.integer({ min: 3, max: 9 });
/** Numbers that no other of the sentence may be taken for. */
const apart = (...values: readonly number[]): boolean => new Set(values).size === values.length;

const multiples = fc.tuple(small, fc.integer({ min: 2, max: 5 })).map(([before, by]): Telling => {
  const now = before * by;
  const of = (times: number) => `收到政府信息公开申请${now}件，是上年的${times}倍。`;
  return {
    says: of(by),
    cells: { [natural('received')]: now, [natural('disclosed')]: now },
    lastYear: { [natural('received')]: before, [natural('disclosed')]: before },
    wrong: of(by + 1),
    named: [before, now],
  };
});
const doublings = small.map((before): Telling => {
  const now = before * 2;
  const of = (words: string) => `收到政府信息公开申请${now}件，较上年${words}。`;
  return {
    says: of('翻一番'),
    cells: { [natural('received')]: now, [natural('disclosed')]: now },
    lastYear: { [natural('received')]: before, [natural('disclosed')]: before },
    wrong: of('翻两番'),
    named: [before, now],
  };
});
const forEach = fc.tuple(small, off).map(([each, more]): Telling => {
  const of = (value: number) => `作出行政许可、行政处罚决定各${value}件。`;
  const cells = { 'proactive/licensing/decisions': each, 'proactive/penalties/decisions': each };
  return { says: of(each), cells, wrong: of(each + more), named: [each, each + more] };
});
const rests = fc
  .tuple(small, small, off)
  .filter(([kept, open, more]) => apart(kept, open, kept + open, open + more))
  .map(([kept, open, more]): Telling => {
    const of = (rest: number) =>
      `收到政府信息公开申请${kept + open}件，其中不予公开${kept}件，其余${rest}件予以公开。`;
    const cells = {
      [natural('received')]: kept + open,
      [natural('withheldByLaw')]: kept,
      [natural('disclosed')]: open,
    };
    return { says: of(open), cells, wrong: of(open + more), named: [open, open + more] };
  });
const yearLists = fc.tuple(small, small, off).map(([before, now, more]): Telling => {
  const of = (value: number) => `2025年、2026年分别收到政府信息公开申请${before}件、${value}件。`;
  return {
    says: of(now),
    cells: { [natural('received')]: now, [natural('disclosed')]: now },
    lastYear: { [natural('received')]: before, [natural('disclosed')]: before },
    wrong: of(now + more),
    named: [now, now + more],
  };
});
const stocks = fc.tuple(small, small, off).map(([before, now, more]): Telling => {
  const of = (value: number) => `现行有效的规范性文件由年初的${before}件变为年末的${value}件。`;
  const inForce = 'proactive/normativeDocuments/inForce';
  return {
    says: of(now),
    cells: { [inForce]: now },
    lastYear: { [inForce]: before },
    wrong: of(now + more),
    named: [now, now + more],
  };
});
const growths = fc.tuple(small, fc.integer({ min: 5, max: 80 })).map(([tens, percent]): Telling => {
  const before = tens * 100;
  const now = before + tens * percent;
  const of = (value: number) => `公众号用户由${before}人增加到${now}人，增长${value}%。`;
  return { says: of(percent), cells: {}, wrong: of(percent + 5), named: [before, now] };
});

describe('sentences of several numbers', () => {
  it.each([
    ['是上年的三倍', multiples],
    ['翻一番', doublings],
    ['各三件', forEach],
    ['其余三件', rests],
    ['两年分别为', yearLists],
    ['由年初的变为年末的', stocks],
    ['由…增加到…，增长…', growths],
  ])('are believed when true, and named when one number is off: %s', (_, tellings) => {
    const texts = (cells: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(cells).map(([cell, value]) => [cell, String(value)]));
    fc.assert(
      fc.property(tellings, ({ says, cells, lastYear, wrong, named }) => {
        const found = (text: string) => {
          const input = {
            ...reportTelling(text, texts(cells)),
            ...(lastYear ? { lastYear: reportTelling('略。', texts(lastYear), 2025) } : {}),
          };
          return claimChecks
            .filter(({ id }) => id !== 'text/unreported')
            .flatMap((check) => foundBy(check, input).map(({ message }) => message));
        };
        expect(found(says)).toEqual([]);
        const messages = found(wrong);
        expect(messages.length).toBeGreaterThanOrEqual(1);
        for (const value of named)
          expect(messages.some((message) => message.includes(String(value)))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
