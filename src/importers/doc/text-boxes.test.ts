import { describe, expect, it } from 'vitest';
import { oldRow, type OldParagraph, word97 } from '../../testing/word-97';
import { openDoc } from './doc-source';

function read(paragraphs: readonly OldParagraph[], boxes: readonly string[]) {
  const { document } = openDoc(word97(paragraphs, { boxes }));
  const texts = document.blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
  const notes = (document.notes ?? []).map(({ code, source = '' }) => `${code} ${source}`);
  return [texts, notes.join(), document.pictures];
}

describe('a text box', () => {
  const hidden = [0x3c, 0x08, 1];
  const white = [0x42, 0x2a, 8];
  it('follows the paragraph it is anchored in', () => {
    expect(read([{ text: '前\b文\r' }, { text: '后\r' }], ['一\r二\r'])).toEqual([
      ['前文', '一', '二', '后'],
      'text-box 一 二',
      0,
    ]);
  });
  it('stands in the cell, where its figure does not become part of another', () => {
    expect(read(oldRow(['1198\b', '\b'], [0, 1000, 2000]), ['1206\r', '57\r'])).toEqual([
      [[['1198\n1206', '57']]],
      'text-box 1206；57',
      0,
    ]);
  });
  it('is left out with the hidden place it stands at', () => {
    const line = { text: '前\b文\r', runs: [[1, 2, hidden] as const] };
    expect(read([line], ['9\r'])).toEqual([['前文'], 'hidden-text 9', 0]);
  });
  it('is of a colour that is not known', () => {
    const line = { text: '前\b\r', runs: [[3, 4, white] as const] };
    expect(read([line], ['9\r'])).toEqual([['前', '9'], 'text-box 9', 0]);
  });
  it('whose place is not found is told as unread', () => {
    const { stream } = word97([{ text: '前\b\r' }], { boxes: ['9\r'] });
    const main = stream('WordDocument').slice();
    new DataView(main.buffer).setUint32(0x1de, 0, true);
    const streams = { stream: (name: string) => (name === 'WordDocument' ? main : stream(name)) };
    const { blocks, notes = [] } = openDoc(streams).document;
    expect(blocks).toEqual([{ kind: 'line', text: '前' }]);
    expect(notes.map(({ code, source }) => `${code} ${source ?? ''}`)).toEqual(['text-beside 9']);
  });
});
