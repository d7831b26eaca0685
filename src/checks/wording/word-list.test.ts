import { atText } from '../../report/place';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { formulas } from '../../testing/hostile-strings';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { readWordListCsv, toWordListCsv, type WordRule } from './word-list';
import { wordingWordList } from './wording-word-list';

const rule = (wrong: string, right: string, note = ''): WordRule => ({ wrong, right, note });

describe('the word list as CSV', () => {
  it('is written with a head, for Excel and WPS', () => {
    expect(toWordListCsv([rule('帐号', '账号', '通用，"规范"')])).toBe(
      '\uFEFF错误用词,建议用词,说明\r\n帐号,账号,"通用，""规范"""\r\n',
    );
  });

  it('is read with and without head, with tabs, quotes and blank lines', () => {
    expect(readWordListCsv('错误用词,建议用词,说明\n帐号,账号\n\n"a,\n""b""",c,d')).toEqual([
      rule('帐号', '账号'),
      rule('a,\n"b"', 'c', 'd'),
    ]);
    expect(readWordListCsv('帐号\t账号\t说明')).toEqual([rule('帐号', '账号', '说明')]);
    expect(readWordListCsv(',只有建议\n同,同')).toEqual([]);
  });

  it('holds nothing a spreadsheet would compute', () => {
    for (const formula of formulas) {
      const csv = toWordListCsv([rule('帐', formula.trim(), formula.trim())]);
      expect(csv.slice(1)).not.toMatch(/(?:^|[\n,]"?)[\s"]*[=+\-@＝＋－＠]/);
    }
    expect(toWordListCsv([rule('=1+1', '＝', "'-1")])).toContain("\n'=1+1,'＝,''-1\r");
    expect(readWordListCsv("'=1+1,'引,a")).toEqual([rule('=1+1', "'引", 'a')]);
  });

  it('is read with each kind of line end, spaces around and quotes inside', () => {
    const two = [rule('甲', '乙'), rule('丙', '丁')];
    for (const end of ['\n', '\r\n', '\r', '\n\n , \n'])
      expect(readWordListCsv(`甲,乙${end}丙 , 丁`)).toEqual(two);
    expect(readWordListCsv('甲"a",乙')).toEqual([rule('甲"a"', '乙')]);
    expect(readWordListCsv(' "甲,a" ,乙')).toEqual([rule('甲,a', '乙')]);
    expect(readWordListCsv('甲\ta,乙')).toEqual([rule('甲\ta', '乙')]);
    expect(readWordListCsv('甲,\uFEFF乙x')).toEqual([rule('甲', '乙x')]);
    expect(readWordListCsv('甲,x\uFEFF乙')).toEqual([rule('甲', 'x\uFEFF乙')]);
    expect(readWordListCsv('=1+1,乙')).toEqual([rule('=1+1', '乙')]);
    expect(readWordListCsv("'甲,乙")).toEqual([rule("'甲", '乙')]);
    expect(readWordListCsv('甲\n乙')).toEqual([rule('甲', ''), rule('乙', '')]);
    expect(readWordListCsv('错误用词,a\n错误用词,b')).toEqual([rule('错误用词', 'b')]);
  });

  it('leaves words with marks inside as they are, and guards spaces with quotes', () => {
    expect(toWordListCsv([rule('a=b', '一-二')]).split('\r\n')[1]).toBe('a=b,一-二,');
    expect(toWordListCsv([rule(' 甲', '乙')]).split('\r\n')[1]).toBe('" 甲",乙,');
  });

  it('comes back as it was', () => {
    const word = fc.string({
      unit: fc.constantFrom('帐', '账', ',', '"', '\n', 'a', '；', '=', "'", '＋'),
    });
    const trimmed = word.map((text) => text.trim());
    const rules = fc.array(
      fc
        .record({ wrong: trimmed, right: trimmed, note: trimmed })
        .filter(({ wrong, right }) => wrong !== '' && wrong !== right),
    );
    fc.assert(
      fc.property(rules, (list) => {
        expect(readWordListCsv(toWordListCsv(list))).toEqual(list);
      }),
    );
  });
});

describe('wording/word-list', () => {
  const wordList = [
    rule('帐', '账', '账目用“账”'),
    rule('按装', ''),
    rule('', 'x'),
    rule('截止', '截止于'),
  ];

  it('names the word, the better one and the note', () => {
    const report = reportSaying('核对帐目，按装设备，帐号公开。');
    expect(messages(wordingWordList, report, { wordList })).toEqual([
      '“一、总体情况”用了“帐”（共 2 处），词表建议改为“账”（账目用“账”）。',
      '“一、总体情况”用了“按装”，词表建议不用。',
    ]);
    const found = foundBy(wordingWordList, { ...inputOf(report), wordList });
    expect(found.map(({ fixes }) => fixes?.[0]?.label)).toEqual(['改为“账”', '删去“按装”']);
    expect(found[0]?.fixes?.[0]?.texts).toEqual([
      { ...atText('overview', 2, 3), replacement: '账' },
      { ...atText('overview', 10, 11), replacement: '账' },
    ]);
  });

  it('leaves a wrong word alone where it is part of the right one', () => {
    expect(messages(wordingWordList, reportSaying('申请截止于当日。'), { wordList })).toEqual([]);
    expect(messages(wordingWordList, reportSaying('申请截止当日。'), { wordList })).toHaveLength(1);
    expect(messages(wordingWordList, reportSaying('核对帐目。'))).toEqual([]);
    expect(messages(wordingWordList, reportSaying('帐目。'), { wordList })).toHaveLength(1);
    const camp = [rule('帐', '搭帐')];
    expect(messages(wordingWordList, reportSaying('搭帐，搭帐。'), { wordList: camp })).toEqual([]);
    expect(messages(wordingWordList, reportSaying('帐，搭帐。'), { wordList: camp })).toHaveLength(
      1,
    );
  });
});
