import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../text/numeral';
import { memoizeText } from '../../text/memoize';
import { paragraphsOf, sentencesOf } from '../../text/sentences';
import { statementsOf } from './statements';
import { unified } from './unified';

describe('numerals', () => {
  it.each([
    ['6', 6],
    ['６', 6],
    ['1,234', 1234],
    ['779.508355', 779.508355],
    ['3.2万', 32000],
    ['六', 6],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['三万五千', 35000],
    ['二〇二三', 2023],
    ['一千零十二', 1012],
    ['三万〇五', 30005],
  ])('%s is %d', (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });

  it.each(['', '几', '若干', '第6', '6人', '1.2.3'])('“%s” is none', (text) => {
    expect(readNumeral(text)).toBeNull();
  });
});

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

describe('statements', () => {
  const read = (text: string) =>
    statementsOf(text).map(({ before, number, unit, after }) => [before, number, unit, after]);

  it('give a number its own words only', () => {
    expect(read('未收到政府信息公开申请，主动公开信息5件')).toEqual([
      ['主动公开信息', 5, '件', ''],
    ]);
    expect(read('予以公开8件、不予公开二件')).toEqual([
      ['予以公开', 8, '件', '、不予公开'],
      ['、不予公开', 2, '件', ''],
    ]);
    expect(read('公开5件 转载6件 并答复')).toEqual([
      ['公开', 5, '件', '转载'],
      ['转载', 6, '件', '并答复'],
    ]);
    expect(read('其中1件结转下年度')).toEqual([['其中', 1, '件', '结转下年度']]);
  });

  it('count nothing in ordinals, working days and list numbers', () => {
    expect(read('第一项要求，20个工作日内，（三）个人')).toEqual([]);
    expect(read('（二）全年公开信息3条每月更新')).toEqual([
      ['（二）全年公开信息', 3, '条', '每月更新'],
    ]);
  });

  it('know negated, approximate, changing and partial numbers', () => {
    const [none] = statementsOf('全年没有一件申请');
    expect(none).toMatchObject({ number: 0, negated: true });
    for (const text of ['公开近345条', '公开300余条', '公开300条以上', '公开约20条'])
      expect(statementsOf(text)[0]).toMatchObject({ approximate: true });
    expect(statementsOf('较上年增加3件')[0]).toMatchObject({ change: true });
    expect(statementsOf('收到6件，其中信函4件')[1]).toMatchObject({ partial: true });
    expect(statementsOf('通过网站收到4件')[0]).toMatchObject({ partial: true });
  });

  it('call exact what is said to have grown, and whole what is divided only later', () => {
    const [grown] = statementsOf('增加公开信息5件');
    expect(grown).toMatchObject({ approximate: false, change: false, partial: false });
    expect(statementsOf('收到4件通过网站提出')[0]).toMatchObject({ partial: false });
    const [whole, part] = statementsOf('已完成。收到6件，其中信函4件');
    expect([whole?.partial, part?.partial]).toEqual([false, true]);
  });

  it.each(['数百条', '几十条', '上万条', '两三条', '二三十条', '十七八条', '一百二三十条'])(
    'take %s for no exact number',
    (text) => {
      expect(statementsOf(`公开${text}`)).toMatchObject([{ unit: '条', approximate: true }]);
    },
  );

  it.each(['十条', '二十五条', '一百二十三条', '一千一百条', '总数100条', '网上10条'])(
    'take %s for an exact one',
    (text) => {
      expect(statementsOf(`公开${text}`)).toMatchObject([{ unit: '条', approximate: false }]);
    },
  );

  it('count decimals as written', () => {
    const decimals = (text: string) =>
      statementsOf(text).map((said) => [said.number, said.decimals, said.unit]);
    expect(decimals('收费779.51万元')).toEqual([[779.51, 2, '万元']]);
    expect(decimals('收费1234.5元')).toEqual([[1234.5, 1, '元']]);
    expect(decimals('收费１２．３４５万元')).toEqual([[12.345, 3, '万元']]);
    expect(decimals('公开6件')).toEqual([[6, 0, '件']]);
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
