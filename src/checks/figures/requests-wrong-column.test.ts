import { atCells } from '../../report/place';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom } from '../../testing/report-from';
import { requestsBalance } from './requests-balance';
import { requestsWrongColumn } from './requests-wrong-column';

describe('requests/wrong-column', () => {
  // 60 received by one column and 61 handled there, the other way round beside it; 总计 62 = 62.
  const swapped = reportFrom(`
                naturalPerson otherOrganization enterprise
    received        60            1                 1
    disclosed       61            0                 1
  `);

  it('names the two columns of a request in the wrong column although 总计 balances', () => {
    expect(messages(requestsBalance, swapped)).toEqual([
      '表三“自然人”列差 1 件：一 60＋二 0＝60，三（七） 61＋四 0＝61。',
      '表三“其他”列差 1 件：一 1＋二 0＝1，三（七） 0＋四 0＝0。',
    ]);
    expect(messages(requestsWrongColumn, swapped)).toEqual([
      '表三“自然人”列与“其他”列的差额正好相抵（各 1 件）：可能有 1 件填错了列，请核对这两列。',
    ]);
    expect(foundBy(requestsWrongColumn, inputOf(swapped))[0]?.places).toEqual(
      atCells([
        'requests/received/naturalPerson',
        'requests/carriedOver/naturalPerson',
        'requests/handled/naturalPerson',
        'requests/carriedForward/naturalPerson',
        'requests/received/otherOrganization',
        'requests/carriedOver/otherOrganization',
        'requests/handled/otherOrganization',
        'requests/carriedForward/otherOrganization',
      ]),
    );
  });

  it('sees two digits that changed places', () => {
    const report = reportFrom(`
                naturalPerson
      received        42
      disclosed       24
    `);
    expect(messages(requestsWrongColumn, report)).toEqual([
      '表三“一、本年新收政府信息公开申请数量”，自然人列为 42，若为 24，“自然人”列即相符：可能数字颠倒，请核对。',
      '表三（一）予以公开，自然人列为 24，若为 42，“自然人”列即相符：可能数字颠倒，请核对。',
    ]);
  });

  it('takes 10 and 1 for no digits that changed places', () => {
    const report = reportFrom('naturalPerson\n received 10\n disclosed 1');
    expect(messages(requestsWrongColumn, report)).toEqual([]);
  });

  it('says nothing of a pair while a figure of it is blank', () => {
    for (const [received, disclosed] of ['_ 3', '0 _'].map((cells) => cells.split(' '))) {
      const report = reportFrom(`
                  naturalPerson enterprise
      received        ${received}     4
      disclosed       ${disclosed}    1
      `);
      expect(messages(requestsWrongColumn, report)).toEqual([]);
    }
  });

  it('names the cell that equals the gap', () => {
    const report = reportFrom(`
                       naturalPerson
      received              5
      disclosed             5
      partlyDisclosed       3
    `);
    expect(
      messages(
        requestsWrongColumn,
        reportFrom('naturalPerson\n received 5\n disclosed 5\n partlyDisclosed 2'),
      ),
    ).toEqual([]);
    expect(messages(requestsWrongColumn, report)).toEqual([
      '“自然人”列的差额 3 件，正好等于表三（二）部分公开，自然人列：请核对该格是否重复计入。',
    ]);
  });

  it('has no clue where nothing has been handled yet', () => {
    expect(messages(requestsWrongColumn, reportFrom('naturalPerson\n received 5'))).toEqual([]);
  });

  it('speaks of a pair exactly when two columns are off by opposite numbers', () => {
    const count = fc.nat(4);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const report = reportFrom(`
                      naturalPerson enterprise
          received        ${a}          ${b}
          disclosed       ${c}          ${d}
        `);
        const pair = a !== c && a - c === d - b;
        const found = messages(requestsWrongColumn, report);
        expect(found.some((message) => message.includes('正好相抵'))).toBe(pair);
      }),
    );
  });
});
