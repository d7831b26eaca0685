import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { gridOf } from '../../testing/grid-of';
import { readTable } from '../read-table';

function read(id: string, text: string, spans: boolean) {
  const grid = { ...gridOf(text), spans };
  const reading = readTable({ id, grids: [grid], beside: [] }, edition2021, true);
  return {
    figures: (reading?.figures ?? []).map(({ row, text: figure }) => `${row} ${figure}`),
    open: (reading?.open ?? []).map(({ row }) => row),
    notes: (reading?.notes ?? [])
      .filter(({ code }) => !['row-missing', 'label-damaged'].includes(code))
      .map(({ message, source }) => `${message}${source ?? ''}`),
  };
}

describe('one line of heads for all blocks', () => {
  const heads =
    '信息内容|本年制发件数|本年废止件数|现行有效件数|本年处理决定数量|本年收费金额（单位：万元）';
  it.each([
    ['blank cells', ''],
    ['dashes', '—'],
  ])('gives each row its own, where nothing but %s stands below the others', (_, none) => {
    const text = [heads, ['规章', 1, 2, 3, none, none], ['行政处罚', none, none, none, 40, none]]
      .map((row) => (typeof row === 'string' ? row : row.join('|')))
      .join('\n');
    expect(read('proactive', text, true)).toEqual({
      figures: ['rules 1', 'rules 2', 'rules 3', 'penalties 40'],
      ...{ open: [], notes: [] },
    });
  });

  it('leaves a row open that has a figure below a head of another block', () => {
    const { figures, open, notes } = read('proactive', `${heads}\n行政处罚|7||||`, true);
    expect([figures, open]).toEqual([[], ['penalties']]);
    expect(notes[0]).toContain('“行政处罚”一行上方的列名无法识别');
  });
});

describe('a cell too many in every row', () => {
  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '四、结转下年度继续办理',
  ];
  const heads = '自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他';
  const table = (rows: readonly string[]) =>
    `${heads}\n${rows.map((row, at) => `${labels[at] ?? ''}|${row}`).join('\n')}`;

  it('is left out and told where only without it all totals agree', () => {
    const rows = ['12|3|0|1|0|2|6|18', '4|1|0|0|0|0|1|5', '9|2|0|1|0|0|3|12', '0|0|0|0|0|0|0|0'];
    const { figures, open, notes } = read('requests', table(rows), false);
    expect(figures.slice(0, 7)).toEqual(
      ['12', '3', '0', '1', '0', '2', '18'].map((text) => `received ${text}`),
    );
    expect(open).toEqual([]);
    expect(notes).toEqual([
      '表三各行的第 7 个数是格式中没有的一栏，去掉后总计均与各项相符，未填入。6；1；3；0',
    ]);
  });

  it('leaves all open where one total contradicts, or two places would do', () => {
    const wrong = ['12|3|0|1|0|2|6|18', '4|1|0|0|0|0|1|5', '9|2|0|1|0|0|3|13', '2|1|0|0|0|0|1|3'];
    expect(read('requests', table(wrong), false).figures).toEqual([]);
    const zeros = ['12|0|0|3|0|1|2|18', '4|0|0|1|0|0|0|5', '9|0|0|2|0|1|0|12', '2|0|0|1|0|0|0|3'];
    const { figures, open } = read('requests', table(zeros), false);
    expect([figures, open.length]).toEqual([[], 4]);
  });
});
