import { describe, expect, it, vi } from 'vitest';
import { reportTelling } from '../../testing/judged-sentences';
import { edition2021 } from '../../template/editions/edition-2021';
import { proactive2021 } from '../../template/editions/proactive-2021';
import type { Claim } from './claim';
import { claimsOf } from './claims';
import { flatNarrative } from './flat-text';
import type { Reader } from './token';
import { readAll, reader, claimsSaid } from '../../testing/claims-said';
import { tokensOf } from './tokens';
import { vocabularyOf } from './vocabulary';
import { WordTree } from './word-tree';

const claimsIn = (typed: string, more: Partial<Reader> = {}): Claim[] =>
  readAll(typed, more).flatMap(({ claims }) => claims);

describe('claims', () => {
  it('carry what is spoken of over clauses and sentences', () => {
    expect(
      claimsSaid('收到政府信息公开申请8件。办结6件，2件结转下年度，其中予以公开5件。'),
    ).toEqual([
      '收到政府信息公开申请8件 = received 8',
      '办结6件 = handled 6',
      '2件结转下年度 = carriedForward 2',
      '予以公开5件 = disclosed 5',
    ]);
  });

  it('begin anew with each part of the section', () => {
    const text = '（二）依申请公开情况。收到申请8件。\n（三）政府信息管理情况。收到申请9件。';
    expect(claimsSaid(text)).toEqual(['收到申请8件 = received 8', '收到申请9件 = (other) 9']);
  });

  it('join lines that a program has wrapped, also within a number', () => {
    const text = '松泉镇人民政府全年共收到政府信息公开申请1\n2件，均已答复。';
    expect(claimsSaid(text)[0]).toBe('松泉镇人民政府全年共收到政府信息公开申请12件 = received 12');
    expect(claimsSaid('依申请公开情况\n收到申请8件。')[0]).toBe('收到申请8件 = received 8');
  });

  it('know where the numbers of the paragraph before stand, counted back from their own', () => {
    const typed = '收到政府信息公开申请18件，办结17件。\n其中予以公开5件。';
    const { text } = flatNarrative(typed);
    const [, reading] = readAll(typed);
    const [{ item, quote, sentence, clause } = {} as never, last] = reading?.before ?? [];
    const words = ([from, to]: readonly [number, number]) =>
      text.slice((reading?.start ?? 0) + from, (reading?.start ?? 0) + to);
    expect(words(quote)).toBe('收到政府信息公开申请18件');
    expect(words([item.number.start, item.number.end])).toBe('18件');
    expect(words(item.number.digits ?? [0, 0])).toBe('18');
    expect({ sentence, clause, order: item.order }).toEqual({
      sentence: -1,
      clause: -3,
      order: -2,
    });
    expect(last?.item.order).toBe(-1);
  });

  it('know whose and of which year they are', () => {
    const of = (text: string) =>
      claimsIn(text).map(({ subject: { when, whose } }) => `${when} ${whose}`);
    expect(of('2025年收到政府信息公开申请8件，2026年收到9件，2020年以来收到90件。')).toEqual([
      'last own',
      'own own',
      'other own',
    ]);
    expect(of('县教育局收到政府信息公开申请8件，办结8件；松泉镇收到申请9件。')).toEqual([
      'own other',
      'own other',
      'own own',
    ]);
    expect(of('在县政府办的指导下，我镇收到政府信息公开申请8件。')).toEqual(['own own']);
    expect(of('2024年结转政府信息公开申请8件。')).toEqual(['own own']);
  });

  it('take sums, lines within lines and columns', () => {
    expect(
      claimsSaid('政府信息公开申请中，予以公开及部分公开8件，属于国家秘密不予公开1件。'),
    ).toEqual([
      '予以公开及部分公开8件 = disclosed+partlyDisclosed 8',
      '属于国家秘密不予公开1件 = withheldStateSecret 1',
    ]);
    expect(claimsSaid('政府信息公开行政复议3件，维持2件；行政诉讼1件。')).toEqual([
      '政府信息公开行政复议3件 = reconsideration 3',
      '维持2件 = reconsideration/upheld 2',
      '行政诉讼1件 = litigationDirect+litigationAfterReconsideration 1',
    ]);
  });

  it('tell exact numbers from rough ones, and amounts by their unit', () => {
    const of = (text: string) =>
      claimsIn(text).map((claim) =>
        claim.kind === 'count' ? [claim.value, claim.unit, claim.decimals, claim.exact] : [],
      );
    expect(of('公开信息约20条，公开信息300余条，公开信息数百条，公开信息两三条。')).toEqual([
      [20, '条', 0, false],
      [300, '条', 0, false],
      [100, '条', 0, false],
      [23, '条', 0, false],
    ]);
    expect(of('行政事业性收费12.35万元，行政事业性收费1,234.5元。')).toEqual([
      [12.35, '万元', 2, true],
      [1234.5, '元', 1, true],
    ]);
  });

  it('read multiples of the year before, rough ones as such', () => {
    const of = (text: string) =>
      claimsIn(`收到政府信息公开申请8件，${text}。`).flatMap((claim) =>
        claim.kind === 'change' ? [[claim.value, claim.decimals, claim.exact]] : [],
      );
    expect(of('较上年翻一番')).toEqual([[100, -1, true]]);
    expect(of('较上年翻了两番')).toEqual([[300, -1, true]]);
    expect(of('较上年翻了近一番')).toEqual([[100, -1, false]]);
    expect(of('较上年翻了一番多')).toEqual([[100, -1, false]]);
    expect(of('同比减半')).toEqual([[-50, -1, true]]);
    expect(of('同比减少一半')).toEqual([[-50, -1, true]]);
    expect(of('同比增长1.25倍')).toEqual([[125, 0, true]]);
    expect(of('同比增长一倍多')).toEqual([[100, -1, false]]);
    expect(of('同比增长近两倍')).toEqual([[200, -1, false]]);
    expect(of('是上年的1.5倍')).toEqual([[50, -1, true]]);
    expect(of('是去年同期的三倍')).toEqual([[200, -1, true]]);
    expect(of('同比减少两倍')).toEqual([]);
    expect(of('翻一番')).toEqual([]);
    expect(of('是2020年的三倍')).toEqual([]);
  });

  it('give each number of a list its year', () => {
    const of = (text: string) =>
      claimsIn(text).map((claim) => [claim.subject.when, 'value' in claim ? claim.value : null]);
    expect(of('2025年、2026年分别收到政府信息公开申请8、9件。')).toEqual([
      ['last', 8],
      ['own', 9],
    ]);
    expect(of('2024年至2026年，收到政府信息公开申请依次为7件、8件、9件。')).toEqual([
      ['other', 7],
      ['last', 8],
      ['own', 9],
    ]);
    expect(of('二〇二五年和二〇二六年分别收到政府信息公开申请8件、9件。')).toEqual([
      ['last', 8],
      ['own', 9],
    ]);
    expect(of('2026年、2025年分别收到政府信息公开申请9件、8件。')).toEqual([
      ['own', 9],
      ['last', 8],
    ]);
    expect(of('2024年、2026年分别收到政府信息公开申请7件、9件。')).toEqual([
      ['other', 7],
      ['own', 9],
    ]);
    const three = [
      ['other', 7],
      ['last', 8],
      ['own', 9],
    ];
    expect(of('2024年、2025年、2026年分别收到政府信息公开申请7件、8件、9件。')).toEqual(three);
    expect(of('2024年—26年分别收到政府信息公开申请7件、8件、9件。')).toEqual(three);
    const [first] = claimsIn('2023年收到政府信息公开申请8件。', { year: null });
    expect(first?.subject.when).toBe('own');
    expect(of('2025年、2026年收到政府信息公开申请17件。')).toEqual([['other', 17]]);
    // Two years have no three numbers.
    expect(of('2025年、2026年分别收到政府信息公开申请5件、6件、7件。')[0]).toEqual(['other', 5]);
  });

  it('give one number to each that shares it, where it is clear how many do', () => {
    expect(claimsSaid('作出行政许可、行政处罚决定各3件。')).toEqual([
      '作出行政许可、行政处罚决定各3件 = licensing 3',
      '作出行政许可、行政处罚决定各3件 = penalties 3',
    ]);
    expect(claimsSaid('公开预算、决算各3份。')).toHaveLength(2);
    expect(claimsSaid('公开预算和决算各3份。')).toHaveLength(1);
    expect(claimsSaid('公开预算、决算等各3份。')).toHaveLength(1);
    expect(claimsSaid('各部门公开预算3份。')).toHaveLength(1);
  });

  it('read no number in ordinals, dates, terms and headings', () => {
    const text =
      '（三）第二十条第（五）项，20个工作日内答复，3月公布，一事一申请，2026年1月8日，12345热线。';
    expect(claimsSaid(text)).toEqual([]);
  });

  it('deny, also twice in one clause, and say of all', () => {
    expect(claimsSaid('未收到政府信息公开申请、未发生行政复议。')).toEqual([
      '未收到政府信息公开申请 = received',
      '未发生行政复议 = reconsideration',
    ]);
    const [, all] = claimsIn('收到政府信息公开申请8件，均已办结。');
    expect(all).toMatchObject({ kind: 'all', target: { rows: [['handled']] }, of: [{ value: 8 }] });
  });

  it('compare with the year before, and with a whole', () => {
    const kinds = claimsIn('收到政府信息公开申请8件，同比增长20%，其中网上6件，占75%。').map(
      (claim) => `${claim.kind} ${'value' in claim ? claim.value : ''}`,
    );
    expect(kinds).toEqual(['count 8', 'change 20', 'count 6', 'share 75']);
    expect(claimsIn('收到政府信息公开申请8件，环比增加2件。')).toHaveLength(1);
  });

  it('know lines of an edition nobody wrote code for', () => {
    const inspections = { kind: 'input', id: 'inspections', label: '行政检查' } as const;
    const decided = { kind: 'input', id: 'decisions', label: '本年检查次数' } as const;
    const table = {
      ...proactive2021,
      blocks: [...proactive2021.blocks, { columns: [decided], rows: [inspections] }],
    };
    const section = { kind: 'table', id: 'proactive', title: '二', table } as const;
    const next = { ...edition2021, id: 'next', sections: [section] };
    const [claim] = claimsIn('开展行政检查7次。', { vocabulary: vocabularyOf(next) });
    expect(claim?.subject.about).toEqual({
      table: 'proactive',
      rows: [['inspections']],
      columns: [],
    });
  });

  it('point at what was typed, through blanks and characters nobody sees', () => {
    const typed = '收到 政府信息公开申请\u200b１2 件。';
    const flat = flatNarrative(typed);
    const [start, end] = claimsIn(typed)[0]!.quote;
    const from = flat.originalOffset(start);
    expect(typed.slice(from, flat.originalOffset(end - 1) + 1)).toBe(typed.slice(0, -1));
  });
});

describe('a long narrative', () => {
  const words = vi.spyOn(vocabularyOf(edition2021), 'longestAt');
  const textOf = (paragraphs: number): string =>
    Array.from(
      { length: paragraphs },
      (_, at) =>
        `第${at}场会议通报了情况。全年收到政府信息公开申请${at}件，其中自然人${at % 7}件。\n`,
    ).join('');
  /** How many characters are looked up to read it. */
  const work = (text: string): number => {
    words.mockClear();
    claimsOf(reportTelling(text, {}));
    return words.mock.calls.length;
  };

  it('is read again where a key changed it, and where what it goes on from has changed', () => {
    const text = textOf(400);
    const paragraph = work(text) / 400;
    expect(paragraph).toBeGreaterThan(10);
    expect(work(text)).toBe(0);
    const at = text.indexOf('第200场');
    expect(work(`${text.slice(0, at)}另${text.slice(at)}`)).toBeLessThan(paragraph * 1.5);
    expect(work(text.replace('申请200件', '申请2000件'))).toBeLessThan(paragraph * 2.5);
    expect(work(`${text.slice(0, at)}\n${text.slice(at)}`)).toBe(0);
  });

  it('takes thrice the work when thrice as long', () => {
    const once = work(textOf(100).replace(/会议/g, '大会'));
    const thrice = work(textOf(300).replace(/会议/g, '例会'));
    expect(thrice / once).toBeLessThan(3.3);
  });
});

describe('reading', () => {
  const work = (text: string): { tokens: number; asked: number } => {
    const vocabulary = new WordTree(reader.vocabulary.words, (word) => word.text);
    const asked = vi.spyOn(vocabulary, 'longestAt');
    const tokens = tokensOf(text, { ...reader, vocabulary });
    return { tokens: tokens.length, asked: asked.mock.calls.length };
  };

  it.each(['（', '8件', '未收到申请、', '1', '一', '甲', '其中8条，', '申请公开政府信息公开'])(
    'asks once a character at most: %s',
    (unit) => {
      const text = unit.repeat(2_000);
      const { tokens, asked } = work(text);
      expect(tokens).toBeLessThanOrEqual(text.length);
      expect(asked).toBeLessThanOrEqual(text.length);
    },
  );

  it('gives every character to one token', () => {
    const text = '（一）全年收到申请8件（网上5件），占62.5%；百分之十。';
    expect(
      tokensOf(text, reader)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
  });
});
