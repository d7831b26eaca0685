import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { gridOf } from '../../testing/grid-of';
import { readTable } from '../read-table';

function read(id: string, text: string, spans = true) {
  const grid = { ...gridOf(text), spans };
  const reading = readTable({ id, grids: [grid], beside: [] }, edition2021, true);
  const rows = new Map<string, string[]>();
  for (const { row, text: figure } of reading?.figures ?? [])
    rows.set(row, [...(rows.get(row) ?? []), figure]);
  return {
    rows: Object.fromEntries([...rows].map(([row, texts]) => [row, texts.join(' ')])),
    open: reading?.open.map(({ row }) => row) ?? [],
    notes: (reading?.notes ?? []).filter(
      ({ code }) => !['row-missing', 'label-damaged'].includes(code),
    ),
  };
}

const applicants = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
const names = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '四、结转下年度继续办理',
];
const figures = ['31|4|0|2|0|1', '6|1|0|0|0|0', '20|3|0|1|0|0', '9|2|0|0|0|1', '2|0|0|1|0|0'];
const lines = (marks: readonly string[], total = '') =>
  names.map((name, at) => `${name}|${marks[at] ?? ''}|${figures[at] ?? ''}${total}`).join('\n');
const rowIds = ['received', 'carriedOver', 'disclosed', 'partlyDisclosed', 'carriedForward'];

describe('a mark between the label and the figures of every row', () => {
  it.each([
    ['the year', ['2025年', '2025年', '2025年', '2025年', '2025年']],
    ['numbers that begin later', ['11', '12', '13', '14', '15']],
    ['a unit', ['（件）', '（件）', '（件）', '（件）', '（件）']],
  ])('is left out and told, where totals are blank: %s', (_, marks) => {
    const { rows, open, notes } = read(
      'requests',
      `事项|${applicants}\n${lines(marks, '|')}`,
      false,
    );
    expect(rows['received']).toBe('31 4 0 2 0 1 ');
    expect(rows['carriedForward']).toBe('2 0 0 1 0 0 ');
    expect(open).toEqual([]);
    expect(notes.map(({ message }) => message)).toEqual([
      '表三行名与数字之间多出一栏，格式中没有，未填入。',
    ]);
    expect(notes[0]?.source).toBe([...new Set(marks)].join('；'));
  });

  it('leaves all rows open where one of them lost it: no figure may stand beside its column', () => {
    const { rows, open, notes } = read(
      'requests',
      `事项|${applicants}\n${lines(['1', '2', '', '4', '5'])}`,
      false,
    );
    expect(rows).toEqual({});
    expect(open).toEqual(rowIds);
    expect(notes).toHaveLength(5);
    for (const note of notes) {
      expect(note.open).toBe(true);
      expect(note.message).toContain('数字与上方列名错开');
    }
  });

  it('are figures where the totals say so', () => {
    const rows = names.map((name, at) => `${name}|${at + 1}|1|0|0|0|0|${at + 2}`).join('\n');
    const { rows: found, notes } = read('requests', `事项|${applicants}\n${rows}`);
    expect(found['disclosed']).toBe('3 1 0 0 0 0 4');
    expect(notes).toEqual([]);
  });
});

describe('cells that do not stand under their heads', () => {
  const heads = `事项||${applicants}`;

  it('are given to no column where the last one is missing', () => {
    const { rows, open, notes } = read('requests', `${heads}\n${lines([])}`);
    expect(rows).toEqual({});
    expect(open).toEqual(rowIds);
    expect(notes.every((note) => note.open)).toBe(true);
    expect(notes).toHaveLength(5);
  });

  it('are read by their number where the totals agree, and where all are 0', () => {
    const shifted = (texts: string) => names.map((name) => `${name}|${texts}`).join('\n');
    expect(read('requests', `${heads}\n${shifted('3|1|0|0|0|0|4')}`).rows['received']).toBe(
      '3 1 0 0 0 0 4',
    );
    expect(read('requests', `${heads}\n${shifted('0|0|0|0|0|0|0')}`).open).toEqual([]);
  });

  it('are those of a column without a head, when nothing but marks stands in it', () => {
    const { rows, notes } = read('requests', `${heads}\n${lines(['甲1', '', '', '', ''], '|40')}`);
    expect(rows['received'] ?? '').not.toContain('甲1');
    expect(notes.some(({ open }) => open)).toBe(true);
    const numbered = read('requests', `${heads}\n${lines(['1', '2', '3', '4', '5'], '|')}`);
    expect(numbered.rows['received']).toBe('31 4 0 2 0 1 ');
    expect(numbered.notes.map(({ message }) => message)).toEqual([
      '表三多出没有列名的一栏，格式中没有，未填入。',
    ]);
  });

  it('may be those of the one line of table four', () => {
    const five = '结果维持|结果纠正|其他结果|尚未审结|总计';
    const top = '1*3*编号|5*行政复议|5*行政诉讼|5*行政诉讼';
    const middle = `1*2*${five.replace(/\|/g, '|1*2*')}|5*未经复议直接起诉|5*复议后起诉`;
    const table = (line: string) => read('disputes', `${top}\n${middle}\n${five}|${five}\n${line}`);
    const short = table('7|5|1|0|2|8|1|0|0|0|1|2|0|1|0');
    expect(short.rows).toEqual({});
    expect(short.notes.filter(({ open }) => open)).toHaveLength(1);
    const whole = table('7|5|1|0|2||1|0|0|0||2|0|1|0|');
    expect(whole.rows['reconsideration']).toBe('5 1 0 2 ');
    expect(whole.notes.map(({ message }) => message)).toEqual([
      '表四多出“编号”一栏，格式中没有，未填入。',
    ]);
  });
});
