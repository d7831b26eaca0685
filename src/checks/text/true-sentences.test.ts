import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterpartsOf } from '../claims/counterparts';
import { foundBy } from '../../testing/messages';
import { reportTelling } from '../../testing/told-sentences';
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
