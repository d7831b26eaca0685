import { expect, it } from 'vitest';
import { alignedLine, alignedTable } from './aligned-table';

/** Words at places of a line, 10 points high. */
function lineOf(y: number, words: readonly (readonly [number, string])[]) {
  const texts = words.map(([x, text]) => ({
    ...{ text, x, y, width: text.length * 10, height: 10, angle: 0 },
  }));
  const x2 = Math.max(...texts.map(({ x, width }) => x + width));
  const text = words.map(([, word]) => word).join(' ');
  return alignedLine({ text, texts, x1: texts[0]?.x ?? 0, x2, y1: y, y2: y + 10, size: 10 });
}

it('keeps the heads over a lone row line by line, each at its column', () => {
  const heads = [
    lineOf(0, [
      [120, '行政诉讼'],
      [360, '行政复议'],
    ]),
    lineOf(20, [
      [0, '结果维持'],
      [100, '结果纠正'],
      [200, '总计'],
      [300, '结果维持'],
      [400, '总计'],
    ]),
  ];
  const row = ['3', '4', '7', '6', '6'].map((text, at) => [at * 100 + 15, text] as const);
  const table = alignedTable(heads, [lineOf(40, row)]);
  expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['', '行政诉讼', '', '', '行政复议'],
    ['结果维持', '结果纠正', '总计', '结果维持', '总计'],
    ['3', '4', '7', '6', '6'],
  ]);
});
