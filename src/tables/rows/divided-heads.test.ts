import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { gridOf } from '../../testing/grid-of';
import type { SourceGrid } from '../grid/source-grid';
import { readTable } from '../read-table';

function read(id: string, grid: SourceGrid) {
  const reading = readTable({ id, grids: [grid], beside: [] }, edition2021, true);
  const filled = (reading?.figures ?? []).filter(({ text }) => text !== '');
  return {
    figures: filled.map(({ row, column, text }) => `${row}/${column} ${text}`),
    open: (reading?.open ?? []).map(({ row }) => row),
    notes: (reading?.notes ?? [])
      .filter(({ code }) => !['row-missing', 'label-damaged'].includes(code))
      .map(({ code, message, source = '', open }) => ({ code, open, told: message + source })),
  };
}
const asText = (text: string): SourceGrid => ({ ...gridOf(text), spans: false });

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const [received, over] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
const [none, ones, twos] = ['      ', '1 1 1 1 1 1 6', '2 2 2 2 2 2 12'].map((t) => t.split(' '));
const pairs = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.map((text, at) => `${text}|${b[at] ?? ''}`).join('|');
const parts = (a: string, b: string) => heads.map(() => `${a}|${b}`).join('|');
/** Received nothing this year and something last year; carried over something this year alone. */
const rows = (isLast: boolean) =>
  isLast
    ? `${received}|${pairs(none, ones)}\n${over}|${pairs(twos, none)}`
    : `${received}|${pairs(ones, none)}\n${over}|${pairs(none, twos)}`;
const wide = heads.map((head) => `2*${head}`).join('|');

describe('columns in two parts', () => {
  it.each([
    [true, '本年', '上年'],
    [false, '上年', '本年'],
    [false, '更正前', '更正后'],
    [true, '本年', '累计'],
  ])('are read by the part of this year', (isLast, first, second) => {
    const { figures, open, notes } = read(
      'requests',
      gridOf(`1*2*事项|${wide}\n${parts(first, second)}\n${rows(isLast)}`),
    );
    expect(figures).toHaveLength(7);
    expect(figures).toContain('carriedOver/allApplicants 12');
    expect(open).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.told).toMatch(
      /^表三的列各分为几栏，已按“本年|更正后”填入.*1；1；1；1；1；1；6$/,
    );
  });

  it.each([
    ['a figure over both parts', `${received}|${heads.map(() => '2*3').join('|')}`],
    ['a figure over the end of a column', `${received}|1|2*2|${'3|'.repeat(11)}9`],
  ])('leave a row open with %s', (_, row) => {
    const grid = gridOf(`1*2*事项|${wide}\n${parts('本年', '上年')}\n${row}`);
    const { figures, open } = read('requests', grid);
    expect([figures, open]).toEqual([[], ['received']]);
  });

  it.each([
    ['years', gridOf(`1*2*事项|${wide}\n${parts('2023年', '2024年')}\n${rows(false)}`)],
    ['halves', gridOf(`1*2*事项|${wide}\n${parts('上半年', '下半年')}\n${rows(true)}`)],
    ['bare', asText(`事项|${heads.join('|')}\n|${parts('本年', '上年')}\n${rows(true)}`)],
    ['one by one', { ...asText(`事项|${heads.join('|')}\n${rows(true)}`), stacked: true }],
    [
      'side by side',
      gridOf(
        `1*2*事项|7*上年|7*本年\n${heads.join('|')}|${heads.join('|')}
         ${received}|${ones?.join('|') ?? ''}|||||||\n${over}|||||||${twos?.join('|') ?? ''}`,
      ),
    ],
  ])('are open where nobody can tell the part: %s', (_, grid) => {
    const { figures, open, notes } = read('requests', grid);
    expect(figures).toEqual([]);
    expect(open).toEqual(['received', 'carriedOver']);
    const codes = notes.filter((note) => note.open).map(({ code }) => code);
    expect(codes.join()).toMatch(/^((?:row|columns)-unclear),\1$/);
  });

  it('are those below a wide head alone', () => {
    const single = heads.slice(0, 6).map((head) => `1*2*${head}`);
    const { figures } = read(
      'requests',
      gridOf(`1*2*事项|${single.join('|')}|2*总计\n上年|本年\n${over}|1|1|||||7|2`),
    );
    expect(figures).toEqual([
      ...['naturalPerson 1', 'enterprise 1', 'allApplicants 2'].map((f) => `carriedOver/${f}`),
    ]);
  });

  it('give table two no figure of last year', () => {
    const text = `信息内容|2*本年制发件数|2*本年废止件数|2*现行有效件数
      |上年|本年|上年|本年|上年|本年
      规章|7||7||7|
      信息内容|6*本年处理决定数量
      |3*上年|3*本年
      行政许可|3*7|3*
      行政处罚|3*7|3*29`;
    expect(read('proactive', gridOf(text)).figures).toEqual(['penalties/decisions 29']);
    const years = text.replace(/上年/g, '2023年').replace(/\|本年(?=\n|\|)/g, '|2024年');
    const { figures, open } = read('proactive', gridOf(years));
    expect([figures, open]).toEqual([[], ['rules', 'licensing', 'penalties']]);
    expect(
      read('proactive', { ...asText('信息内容|本年处理决定数量\n行政许可||7'), stacked: true }),
    ).toMatchObject({ figures: [], open: ['licensing'] });
  });

  it('give table four no figure of last year', () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const all = [...outcomes, ...outcomes, ...outcomes];
    const plain = (texts: readonly string[], colSpan = 1) =>
      texts.map((text) => ({ text, colSpan, rowSpan: 1 }));
    const line = all.flatMap((_, at) => [at % 5 < 4 ? '1' : '4', '']);
    const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const grid = (first: string, second: string, spans: boolean): SourceGrid => ({
      kind: 'grid',
      spans,
      rows: [
        plain(groups, 10),
        plain(all, 2),
        plain(all.flatMap(() => [first, second])),
        plain(line),
      ],
    });
    expect(read('disputes', grid('上年', '本年', true)).figures).toEqual([]);
    expect(read('disputes', grid('本年', '上年', true)).figures).toHaveLength(15);
    for (const [first, second, spans] of [
      ['2023年', '2024年', true],
      ['上半年', '下半年', true],
      ['上年', '本年', false],
    ] as const) {
      const { figures, notes } = read('disputes', grid(first, second, spans));
      expect(figures).toEqual([]);
      expect(notes.map(({ code, open }) => [code, open])).toEqual([['row-unclear', true]]);
    }
  });
});
