import { describe, expect, it } from 'vitest';
import { read } from './read';
import { cellText } from '../report/cell-text';
import { proactiveRows, sectionTwo } from '../testing/section-two';

/** Table two with `row` for the rows that begin with one of `instead`. */
const withRow = (row: string, ...instead: readonly string[]): string[] => {
  const isOut = (each: string) => instead.some((label) => each.startsWith(`${label} |`));
  const at = proactiveRows.findIndex(isOut);
  return proactiveRows.flatMap((each, n) => (n === at ? [row] : isOut(each) ? [] : [each]));
};

async function opened(rows: readonly string[]) {
  const { report, notes } = await read({ text: sectionTwo(rows) });
  const text = (cell: string) => cellText(report, `proactive/${cell}`);
  return { text, open: notes.filter((note) => note.open), notes };
}

describe('one row for two lines of the form', () => {
  it.each([
    ['行政处罚、行政强制'],
    ['行政处罚（含行政强制）'],
    ['行政处罚（包括强制）'],
    ['行政处罚及强制'],
    ['行政强制/行政处罚'],
    ['行政处罚和行政强制（件）'],
  ])('“%s” is neither and offers both', async (label) => {
    const { text, open } = await opened(withRow(`${label} | 29`, '行政处罚', '行政强制'));
    expect([text('penalties/decisions'), text('compulsion/decisions')]).toEqual(['', '']);
    expect(open.map(({ code }) => code)).toEqual(['row-unmatched']);
    expect(open[0]?.message).toContain('写了“行政处罚”、“行政强制”几行的名称');
    expect(open[0]?.candidates).toEqual([
      { value: '29', address: 'proactive/penalties/decisions' },
      { value: '29', address: 'proactive/compulsion/decisions' },
    ]);
  });

  it('is none of them where the other has a row of its own, and offers what is left', async () => {
    const { text, open } = await opened(withRow('行政处罚（含行政强制） | 29', '行政处罚'));
    expect([text('penalties/decisions'), text('compulsion/decisions')]).toEqual(['', '0']);
    expect(open.flatMap(({ candidates }) => candidates)).toEqual([
      { value: '29', address: 'proactive/penalties/decisions' },
    ]);
  });

  it('offers all figures of the row for each', async () => {
    const rows = withRow('规章及规范性文件 | 3 | 1 | 9', '规章', '行政规范性文件');
    const { text, open } = await opened(rows);
    expect([text('rules/issued'), text('normativeDocuments/issued')]).toEqual(['', '']);
    expect(open[0]?.candidates?.map(({ value }) => value)).toEqual([
      '规章：3、1、9',
      '行政规范性文件：3、1、9',
    ]);
  });

  it.each([['行政处罚（不含行政强制）'], ['行政处罚（行政强制除外）'], ['行政处罚（件）']])(
    '“%s” is one',
    async (label) => {
      const { text, open } = await opened(withRow(`${label} | 29`, '行政处罚'));
      expect([text('penalties/decisions'), open]).toEqual(['29', []]);
    },
  );

  it('leaves a line its name whose bracket explains it with the words of another', async () => {
    const rows = withRow('规章（以政府令公布的规范性文件） | 3 | 1 | 9', '规章');
    const { text, open } = await opened(rows);
    expect([text('rules/issued'), text('normativeDocuments/issued'), open]).toEqual(['3', '2', []]);
  });
});
