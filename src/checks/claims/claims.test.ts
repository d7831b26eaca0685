import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { proactive2021 } from '../../template/editions/proactive-2021';
import type { Claim } from './claim';
import { type Reading, readClaims } from './claims';
import { ownNames } from './own-names';
import type { Reader } from './token';
import { tokensOf } from './tokens';
import { vocabularyOf } from './vocabulary';

const agency = '白沙县松泉镇人民政府';
const reader: Reader = {
  vocabulary: vocabularyOf(edition2021),
  year: 2026,
  halfYear: false,
  own: ownNames(agency),
};
const read = (text: string, more: Partial<Reader> = {}): Reading =>
  readClaims(text, { ...reader, ...more });

/** “收到申请8件 = received 8”: the words, the first rows and the value of each claim. */
function told({ flat, claims }: Reading): string[] {
  const rows = ({ subject: { about, domain } }: Claim): string =>
    about ? [about.rows[0]?.join('+'), ...about.columns].join('/') : `(${domain ?? ''})`;
  return claims.map((claim) => {
    const words = flat.text.slice(...claim.quote);
    const value = 'value' in claim ? ` ${claim.value}` : '';
    return `${words} = ${rows(claim)}${value}`;
  });
}

describe('claims', () => {
  it('carry what is spoken of over clauses and sentences', () => {
    expect(
      told(read('收到政府信息公开申请8件。办结6件，2件结转下年度，其中予以公开5件。')),
    ).toEqual([
      '收到政府信息公开申请8件 = received 8',
      '办结6件 = handled 6',
      '2件结转下年度 = carriedForward 2',
      '予以公开5件 = disclosed 5',
    ]);
  });

  it('begin anew with each part of the section', () => {
    const text = '（二）依申请公开情况。收到申请8件。\n（三）政府信息管理情况。收到申请9件。';
    expect(told(read(text))).toEqual(['收到申请8件 = received 8', '收到申请9件 = (other) 9']);
  });

  it('join lines that a program has wrapped, also within a number', () => {
    const text = '松泉镇人民政府全年共收到政府信息公开申请1\n2件，均已答复。';
    expect(told(read(text))[0]).toBe('松泉镇人民政府全年共收到政府信息公开申请12件 = received 12');
    expect(told(read('依申请公开情况\n收到申请8件。'))[0]).toBe('收到申请8件 = received 8');
  });

  it('know whose and of which year they are', () => {
    const of = (text: string) =>
      read(text).claims.map(({ subject: { when, whose } }) => `${when} ${whose}`);
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
      told(read('政府信息公开申请中，予以公开及部分公开8件，属于国家秘密不予公开1件。')),
    ).toEqual([
      '予以公开及部分公开8件 = disclosed+partlyDisclosed 8',
      '属于国家秘密不予公开1件 = withheldStateSecret 1',
    ]);
    expect(told(read('政府信息公开行政复议3件，维持2件；行政诉讼1件。'))).toEqual([
      '政府信息公开行政复议3件 = reconsideration 3',
      '维持2件 = reconsideration/upheld 2',
      '行政诉讼1件 = litigationDirect+litigationAfterReconsideration 1',
    ]);
  });

  it('tell exact numbers from rough ones, and amounts by their unit', () => {
    const of = (text: string) =>
      read(text).claims.map((claim) =>
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

  it('read no number in ordinals, dates, terms and headings', () => {
    const text =
      '（三）第二十条第（五）项，20个工作日内答复，3月公布，一事一申请，2026年1月8日，12345热线。';
    expect(told(read(text))).toEqual([]);
  });

  it('deny, also twice in one clause, and say of all', () => {
    expect(told(read('未收到政府信息公开申请、未发生行政复议。'))).toEqual([
      '未收到政府信息公开申请 = received',
      '未发生行政复议 = reconsideration',
    ]);
    const [, all] = read('收到政府信息公开申请8件，均已办结。').claims;
    expect(all).toMatchObject({ kind: 'all', target: { rows: [['handled']] }, of: [{ value: 8 }] });
  });

  it('compare with the year before, and with a whole', () => {
    const kinds = read('收到政府信息公开申请8件，同比增长20%，其中网上6件，占75%。').claims.map(
      (claim) => `${claim.kind} ${'value' in claim ? claim.value : ''}`,
    );
    expect(kinds).toEqual(['count 8', 'change 20', 'count 6', 'share 75']);
    expect(read('收到政府信息公开申请8件，环比增加2件。').claims).toHaveLength(1);
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
    const [claim] = read('开展行政检查7次。', { vocabulary: vocabularyOf(next) }).claims;
    expect(claim?.subject.about).toEqual({
      table: 'proactive',
      rows: [['inspections']],
      columns: [],
    });
  });

  it('point at what was typed, through blanks and characters nobody sees', () => {
    const typed = '收到 政府信息公开申请\u200b１2 件。';
    const { flat, claims } = read(typed);
    const [start, end] = claims[0]!.quote;
    const from = flat.originalOffset(start);
    expect(typed.slice(from, flat.originalOffset(end - 1) + 1)).toBe(typed.slice(0, -1));
  });
});

describe('reading', () => {
  const work = (text: string): { tokens: number; asked: number } => {
    let asked = 0;
    const counting = new Map(reader.vocabulary);
    counting.get = (char) => {
      asked += 1;
      return reader.vocabulary.get(char);
    };
    return { tokens: tokensOf(text, { ...reader, vocabulary: counting }).length, asked };
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
