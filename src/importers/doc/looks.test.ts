import { describe, expect, it } from 'vitest';
import { oldRow, type OldParagraph, type OldStyle, word97 } from '../../testing/word-97';
import { openDoc } from './doc-source';

/** The text of the first line or cell, and what is told beside it. */
function read(paragraphs: readonly OldParagraph[], styles: readonly OldStyle[] = []) {
  const { document } = openDoc(word97(paragraphs, { styles }));
  const [only] = document.blocks;
  const text = only?.kind === 'grid' ? only.rows[0]?.[0]?.text : only?.text;
  const notes = (document.notes ?? []).map(({ code, source = '' }) => `${code} ${source}`);
  return [text, notes.join()];
}
/** Two bytes of a number, the lower first. */
const u16 = (n: number) => [n & 0xff, (n >> 8) & 0xff];
const vanish = (value: number) => [0x3c, 0x08, value];
const [hidden, hiddenNot, hiddenAsStyle, hiddenTurned] = [
  vanish(1),
  vanish(0),
  vanish(0x80),
  vanish(0x81),
];
const struck = [0x37, 0x08, 1];
const twice = [0x53, 0x2a, 1];
const shift = (value: number) => [0x48, 0x2a, value];
const position = (halfPoints: number) => [0x45, 0x48, ...u16(halfPoints)];
const size = (halfPoints: number) => [0x43, 0x4a, ...u16(halfPoints)];
const white = [0x42, 0x2a, 8];
const plainColour = [0x42, 0x2a, 0];
const colour = (...rgb: number[]) => [0x70, 0x68, ...rgb];
const nearlyWhite = colour(0xfe, 0xfe, 0xfe, 0);
const narrow = [0x52, 0x48, ...u16(1)];
const marker = (number: number) => [0x0c, 0x2a, number];
const dark = [0, 0, 0, 0xff, 0x1f, 0x4e, 0x79, 0, 0, 0];
const bare = [0, 0, 0, 0xff, 0, 0, 0, 0xff, 0, 0];
const ground = (said: readonly number[]) => [0x71, 0xca, 10, ...said];
const by = (style: number) => [0x30, 0x4a, ...u16(style)];

const character = (...lists: readonly (readonly number[])[]): OldStyle => ({
  kind: 'character',
  properties: lists.flat(),
});
const paragraph = (...lists: readonly (readonly number[])[]): OldStyle => ({
  ...character(...lists),
  kind: 'paragraph',
});
const normal = paragraph(plainColour, size(22));

/** 120, of which the last digit says something. */
const last = (...lists: readonly (readonly number[])[]): OldParagraph => ({
  text: '120\r',
  runs: [[2, 3, lists.flat()]],
});

describe('digits that are', () => {
  const told = {
    hidden: ['12', 'hidden-text 0'],
    struck: ['12', 'struck-text 0'],
    raised: ['12', 'raised-marks 12〔0〕'],
    read: ['120', ''],
  } as const;
  it.each([
    ['hidden', 'hidden', hidden],
    ['struck out', 'struck', struck],
    ['struck out twice', 'struck', twice],
    ['raised', 'raised', shift(1)],
    ['raised by their place', 'raised', position(10)],
    ['lowered', 'raised', shift(2)],
    ['lowered by their place', 'raised', position(-10)],
    ['hardly raised', 'read', position(2)],
    ['white', 'hidden', white],
    ['white by red, green and blue', 'hidden', colour(255, 255, 255, 0)],
    ['nearly white', 'hidden', [...white, ...nearlyWhite]],
    ['pale', 'read', [...white, ...colour(0xd9, 0xd9, 0xd9, 0)]],
    ['of no colour', 'read', colour(255, 255, 255, 255)],
    ['of a point', 'hidden', size(2)],
    ['pressed to a line', 'hidden', narrow],
  ] as const)('%s', (_, kind, list) => {
    expect(read([last(list)])).toEqual(told[kind]);
    const styles = [normal, character(list)];
    // Size and width are asked of the run alone, as in a `.docx`.
    if (list !== narrow && !list.includes(0x43))
      expect(read([last(by(1))], styles)).toEqual(told[kind]);
  });
});

describe('a style', () => {
  const styles = [
    normal,
    character(hidden),
    { ...character(), basedOn: 1 },
    { ...character(hiddenTurned), basedOn: 1 },
    paragraph(hidden),
    { ...paragraph(size(32)), basedOn: 4 },
    paragraph(white),
    paragraph(struck),
    { ...character(hidden), basedOn: 8 },
  ];
  it.each([
    ['stands on another', last(by(2)), '12', 'hidden-text 0'],
    ['turns round what the other says', last(by(3)), '120', ''],
    ['stands on itself', last(by(8)), '12', 'hidden-text 0'],
    ['that is not there', last(by(99)), '120', ''],
    ['is denied', last(by(1), hiddenNot), '120', ''],
    ['is agreed to', last(by(1), hiddenAsStyle), '12', 'hidden-text 0'],
    ['is turned round', last(by(1), hiddenTurned), '120', ''],
    ['of none is turned round', last(hiddenTurned), '12', 'hidden-text 0'],
    ['of the paragraph hides it', { text: '120\r', style: 4 }, '', 'hidden-text 120'],
    ['of the paragraph does it by another', { text: '120\r', style: 5 }, '', 'hidden-text 120'],
    ['of the paragraph strikes it out', { text: '120\r', style: 7 }, '', 'struck-text 120'],
    ['of the paragraph makes figures white', { text: '120\r', style: 6 }, '', 'hidden-text 120'],
    ['of the paragraph makes words white', { text: '自然人\r', style: 6 }, '自然人', ''],
    ['of the paragraph is denied', { ...last(hiddenNot), style: 4 }, '0', 'hidden-text 12'],
    ['of the run cancels it', { ...last(by(1)), style: 4 }, '0', 'hidden-text 12'],
  ])('%s', (_, line, text, notes) => {
    expect(read([line, { text: '\r' }], styles)).toEqual([text, notes]);
  });

  it('of paragraphs that name none is the first', () => {
    expect(read([{ text: '120\r' }], [paragraph(struck)])).toEqual(['', 'struck-text 120']);
  });

  it('in a damaged list is told', () => {
    const { stream } = word97([last(by(1))], { styles: [normal, character(hidden)] });
    const main = stream('WordDocument').slice();
    const length = new DataView(main.buffer).getUint32(0xa6, true);
    new DataView(main.buffer).setUint32(0xa6, length - 4, true);
    const streams = { stream: (name: string) => (name === 'WordDocument' ? main : stream(name)) };
    const { notes = [] } = openDoc(streams).document;
    expect(notes.map(({ code, source }) => [code, source])).toEqual([['content-unread', '样式']]);
  });

  it('on thousands of others ends', () => {
    const chain = Array.from({ length: 4_000 }, (_, n) => ({ ...character(), basedOn: n + 1 }));
    const lines = Array.from({ length: 300 }, (_, n) => last(by(n), size(n + 20)));
    expect(read(lines, chain)[0]).toBe('120');
  });
});

describe('white letters', () => {
  const text = (more: readonly number[] = [], properties: readonly number[] = []) => ({
    text: '120\r',
    properties,
    runs: [[0, 3, [...white, ...more]] as const],
  });
  const row = (...grounds: readonly number[]) => {
    const [cell, end] = oldRow(['120'], [0, 1000]) as [OldParagraph, OldParagraph];
    const runs = text().runs;
    return [
      { ...cell, runs },
      { ...end, properties: [...(end.properties ?? []), ...grounds] },
    ];
  };
  const inDark = (more: readonly number[]) => {
    const [cell, end] = row(0x12, 0xd6, 10, ...dark);
    return [{ ...cell, runs: text(more).runs }, end] as OldParagraph[];
  };
  const unseen = ['', 'hidden-text 120'];
  const seen = ['120', ''];
  it.each([
    ['on a dark word', seen, [text(ground(dark))]],
    ['on a dark word, by number', seen, [text([0x66, 0x48, ...u16(2 << 5)])]],
    ['on white', unseen, [text([0x66, 0x48, ...u16(8 << 5)])]],
    ['in a marker’s colour', seen, [text(marker(1))]],
    ['in no marker’s colour', unseen, [text(marker(0))]],
    ['in a dark line', seen, [text([], [0x4d, 0xc6, 10, ...dark])]],
    ['in a dark line, by number', seen, [text([], [0x2d, 0x44, ...u16(2 << 5)])]],
    ['in a line of no colour', unseen, [text([], [0x4d, 0xc6, 10, ...bare])]],
    ['in a cell', unseen, row()],
    ['in a cell of no colour', unseen, row(0x12, 0xd6, 10, ...bare)],
    ['in a dark cell', seen, row(0x12, 0xd6, 10, ...dark)],
    ['in a dark cell, by number', seen, row(0x09, 0xd6, 2, ...u16(2 << 5))],
    ['in a dark cell, no ground of its own', seen, inDark(ground(bare))],
    ['in a dark cell, on white', unseen, inDark([0x66, 0x48, ...u16(8 << 5)])],
    ['in a cell darkened alone', seen, row(0x2d, 0xd6, 12, 0, 1, ...dark)],
    ['in a cell darkened alone, by number', seen, row(0x27, 0x76, 0, 1, ...u16(2 << 5))],
    ['in a cell with less than a ground', unseen, row(0x2d, 0xd6, 1, 0)],
    ['on a word with less than a ground', unseen, [text([0x71, 0xca, 1, 0])]],
    ['beside a cell darkened alone', unseen, row(0x2d, 0xd6, 12, 1, 2, ...dark)],
  ])('%s', (_, expected, paragraphs) => {
    expect(read(paragraphs)).toEqual(expected);
  });
});
