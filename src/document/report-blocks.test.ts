import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import { narrativesOf } from '../template/edition';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { coverage } from '../testing/draw-table';
import { fourthEdition } from '../testing/fourth-edition';
import { zeroReport } from '../testing/report-from';
import type { Block, TableBlock } from './block';
import { reportBlocks } from './report-blocks';
import { typeAreaMm } from './column-widths';

const all = [...editions, fourthEdition];
const tablesIn = (blocks: readonly Block[]): TableBlock[] =>
  blocks.filter((block) => block.kind === 'table');
const outline = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    switch (block.kind) {
      case 'title':
        return `title ${block.lines.join(' / ')}`;
      case 'heading':
        return `heading ${block.text}`;
      case 'paragraph':
        return `paragraph ${block.text}`;
      case 'table':
        return `table ${block.caption}`;
      case 'signature':
        return `signature ${block.agency}, ${block.date}`;
    }
  });

describe('reportBlocks', () => {
  it('prints title, preface, six sections and signature in order', () => {
    const report = {
      ...zeroReport(),
      preface: '统计期限为全年。',
      sections: { overview: '做了工作。', problems: '人手不足。', otherMatters: '没有收费。' },
    };
    expect(outline(reportBlocks(edition2021, report))).toEqual([
      'title 清源县石桥镇人民政府 / 2026年政府信息公开工作年度报告',
      'paragraph 统计期限为全年。',
      'heading 一、总体情况',
      'paragraph 做了工作。',
      'heading 二、主动公开政府信息情况',
      'table 主动公开政府信息情况',
      'heading 三、收到和处理政府信息公开申请情况',
      'table 收到和处理政府信息公开申请情况',
      'heading 四、政府信息公开行政复议、行政诉讼情况',
      'table 政府信息公开行政复议、行政诉讼情况',
      'heading 五、存在的主要问题及改进情况',
      'paragraph 人手不足。',
      'heading 六、其他需要报告的事项',
      'paragraph 没有收费。',
      'signature 清源县石桥镇人民政府, 2027年1月12日',
    ]);
  });

  it('prints headings and tables of an empty report, and no signature', () => {
    const kinds = reportBlocks(edition2021, emptyReport(edition2021, null)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(3);
    expect(kinds).not.toContain('signature');
  });

  it.each([
    ['2027-1-12', '2027年1月12日'],
    [' 20270112 ', '2027年1月12日'],
    [' 明年一月 ', '明年一月'],
    ['', ''],
  ])('prints the date %j as %j', (date, printed) => {
    const report = { ...zeroReport(), signature: { agency: ' 石桥镇 ', date } };
    expect(outline(reportBlocks(edition2021, report))).toContain(`signature 石桥镇, ${printed}`);
  });

  it('says for every paragraph of a narrative where it was typed', () => {
    const overview = '（一）主动公开\n\n  公开信息 12 条。  \r\n有序推进。';
    const report = { ...zeroReport(), sections: { overview, problems: '', otherMatters: '' } };
    const typed = reportBlocks(edition2021, report).flatMap((block) =>
      (block.kind === 'paragraph' || block.kind === 'heading') &&
      block.source?.section === 'overview'
        ? [overview.slice(block.source.start, block.source.end)]
        : [],
    );
    expect(typed.map((text) => text.trim())).toEqual([
      '（一）主动公开',
      '公开信息 12 条。',
      '有序推进。',
    ]);
  });

  it.each(all.map((edition) => [edition.id, edition] as const))(
    'prints every figure of %s at its place, in a grid that fits the page',
    (_, edition) => {
      const cells = cellsOf(edition);
      let next = 0;
      const tables = tablesFilled(edition, () => String(next++));
      const figures = figuresOf(edition, tables);
      const blocks = tablesIn(reportBlocks(edition, { ...zeroReport(edition), tables }));
      const printed = blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          row.flatMap(({ address, text }) => (address === undefined ? [] : [[address, text]])),
        ),
      );
      expect(printed).toEqual(
        cells.map(({ address }) => [address, printedFigure(figures.at(address))]),
      );
      for (const { rows, columnWidthsMm } of blocks) {
        expect(columnWidthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(typeAreaMm);
        expect(Math.min(...columnWidthsMm)).toBeGreaterThan(8);
        expect(
          coverage(rows, columnWidthsMm.length)
            .flat()
            .every((count) => count === 1),
        ).toBe(true);
      }
    },
  );

  it('never throws and never prints NaN or undefined, whatever was typed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(text, { minLength: 9 }), (edition, texts) => {
        let at = 0;
        const next = () => texts[at++ % texts.length]!;
        const report = {
          ...emptyReport(edition, 2026),
          preface: next(),
          sections: Object.fromEntries(narrativesOf(edition).map(({ id }) => [id, next()])),
          tables: tablesFilled(edition, next),
          signature: { agency: next(), date: next() },
        };
        for (const { rows } of tablesIn(reportBlocks(edition, report)))
          for (const { text: printed, address } of rows.flat())
            if (address !== undefined) expect(printed).toMatch(/^(|[+-]?\d+(\.\d+)?)$/);
      }),
    );
  });
});
