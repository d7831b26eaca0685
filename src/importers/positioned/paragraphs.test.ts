import { expect, it } from 'vitest';
import { goesOn, marginsOf } from './paragraphs';
import type { TextLine } from './text-lines';

/** Twelve points a character; the page's text runs from 100 to 460. */
function line(text: string, x1: number, at: number): TextLine {
  const texts = Array.from(text, (each, index) => ({
    ...{ text: each, x: x1 + 12 * index, y: 20 * at, width: 12, height: 12, turn: 0 },
    ...{ a: 1, b: 0, c: 0, d: 1 },
  })) as unknown as TextLine['texts'];
  const box = { x1, x2: x1 + 12 * text.length, y1: 20 * at, y2: 20 * at + 12 };
  return { text, texts, ...box, size: 12 };
}
const full = '一'.repeat(28);

it('finds the margin of a page whose long lines all begin a paragraph by the short rest of one', () => {
  const page = [line(full, 124, 0), line('学习。', 100, 1), line(`${full.slice(9)}。`, 124, 2)];
  expect(marginsOf(page)).toEqual({ left: 100, right: 460 });
});

it('finds where lines end by one that goes on, though all end a sentence', () => {
  const page = [line(`${full.slice(1)}。`, 124, 0), line(`${full.slice(9)}。`, 100, 1)];
  expect(marginsOf(page)).toEqual({ left: 100, right: 460 });
  expect(marginsOf([line(`${full.slice(1)}。`, 124, 0), line('一、总体情况', 100, 1)])).toBeNull();
});

it('lets a line be as short as the number that did not fit into it', () => {
  const margins = { left: 100, right: 460 };
  const on = (text: string) =>
    goesOn(
      { line: line(full.slice(2), 100, 0), margins, page: 0 },
      { line: line(text, 100, 1), margins, page: 0 },
      20,
    );
  expect([on('<12>条'), on('100%的'), on('条')]).toEqual([true, true, false]);
});

it('takes no line for the rest of one that is not full', () => {
  const page = [line(full, 124, 0), line(full.slice(9), 124, 1), line('附件', 100, 2)];
  expect(marginsOf(page)).toEqual({ left: 124, right: 460 });
});
