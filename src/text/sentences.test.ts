import { describe, expect, it } from 'vitest';
import { linesOf, sentencesOf } from './sentences';

describe('sentences', () => {
  it('end their clauses at a comma after a number, and paragraphs at every kind of line end', () => {
    const clausesOf = (text: string) =>
      sentencesOf(text).flatMap(({ clauses }) => clauses.map((clause) => clause.text));
    expect(clausesOf('新收申请5，均已答复')).toEqual(['新收申请5', '均已答复']);
    expect(clausesOf('申请,5件')).toEqual(['申请', '5件']);
    expect(linesOf('甲\r乙\n丙\r\n丁').map(({ text }) => text)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('have exact ranges, also of their clauses', () => {
    const text = '收到1,234件，已办结；  全部答复。\n没有结转。';
    const sentences = sentencesOf(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      '收到1,234件，已办结；  全部答复',
      '没有结转',
    ]);
    const clauses = sentences.flatMap((sentence) => sentence.clauses);
    expect(clauses.map((clause) => clause.text)).toEqual([
      '收到1,234件',
      '已办结',
      '全部答复',
      '没有结转',
    ]);
    for (const { start, end, text: words } of [...sentences, ...clauses])
      expect(text.slice(start, end)).toBe(words);
    expect(linesOf(text)).toHaveLength(2);
  });
});
