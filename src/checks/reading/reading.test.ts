import { describe, expect, it } from 'vitest';
import { memoizeText } from '../../text/memoize';
import { paragraphsOf, sentencesOf } from '../../text/sentences';
import { unified } from './unified';

describe('sentences', () => {
  it('end their clauses at a comma after a number, and paragraphs at every kind of line end', () => {
    const clausesOf = (text: string) =>
      sentencesOf(text).flatMap(({ clauses }) => clauses.map((clause) => clause.text));
    expect(clausesOf('新收申请5，均已答复')).toEqual(['新收申请5', '均已答复']);
    expect(clausesOf('申请,5件')).toEqual(['申请', '5件']);
    expect(paragraphsOf('甲\r乙\n丙\r\n丁').map(({ text }) => text)).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ]);
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
    expect(paragraphsOf(text)).toHaveLength(2);
  });
});

describe('one width', () => {
  it('keeps every place and changes only marks in Chinese text', () => {
    const text = '收到６件(其中1,234条),见www.a.gov.cn/?id=1:2';
    expect(unified(text)).toBe('收到6件（其中1,234条），见www.a.gov.cn/?id=1:2');
    expect(unified(text)).toHaveLength(text.length);
    expect(unified('甲;乙:丙?丁!１０件')).toBe('甲；乙：丙？丁！10件');
  });
});

describe('remembered', () => {
  it('reads a text once, and forgets when there are too many', () => {
    let reads = 0;
    const length = memoizeText((text) => {
      reads += 1;
      return text.length;
    });
    expect([length('ab'), length('cd'), length('ab'), reads]).toEqual([2, 2, 2, 2]);
    for (let at = 0; at < 40; at += 1) length(String(at));
    length('ab');
    expect(reads).toBe(43);
  });
});
