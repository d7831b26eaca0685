import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainForm, plainFormWithOffsets, seenForm, trimBlank } from './normal-form';

describe('plainForm', () => {
  it.each([
    ['１２．５％', '12.5%'],
    ['\u202d12\u202c', '12'],
    ['1\u00ad2\u200b', '12'],
    ['\ufeff\u206612\u2069', '12'],
    ['\u31641\uffa02\u{e0031}', '12'],
    ['⼀、⽬录', '一、目录'],
    ['⻓沙⺠政⻔户', '长沙民政门户'],
    ['\uf9b4\uf9d1', '領六'],
    ['A4\u3000纸\u00a0张', 'A4 纸 张'],
  ])('writes %j as %j', (typed, plain) => {
    expect(plainForm(typed)).toBe(plain);
  });

  it('leaves Chinese punctuation, line ends and ordinary text alone', () => {
    const text = '（一）主动公开：“三安全”，〔2021〕30号；是？\n①第1条㎡\t…';
    expect(plainForm(text)).toBe(text);
  });

  it('makes of every character alone what it makes of it beside an unusual one', () => {
    const differ: string[] = [];
    for (let code = 0; code < 0xd800; code += 1) {
      const char = String.fromCharCode(code);
      const beside = `${char}\u200b`;
      if (plainForm(char) !== plainForm(beside) || seenForm(char) !== seenForm(beside))
        differ.push(code.toString(16));
      if (trimBlank(char) !== trimBlank(`\u200b${beside}`)) differ.push(code.toString(16));
    }
    expect(differ).toEqual([]);
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = plainForm(text);
        expect(plainForm(plain)).toBe(plain);
      }),
    );
  });
});

describe('plainFormWithOffsets', () => {
  it('points back at the typed characters, whatever was left out before them', () => {
    const typed = '收\u200b到\u00ad\u00ad申请１\u20602件';
    const { text, originalOffset } = plainFormWithOffsets(typed);
    expect(text).toBe('收到申请12件');
    for (const char of text) {
      const at = originalOffset(text.indexOf(char));
      expect(plainForm(typed.charAt(at))).toBe(char);
    }
    expect(originalOffset(text.length)).toBe(typed.length);
  });

  it('agrees with the plain form at every place', () => {
    const piece = fc.constantFrom('件', '１', '\u200b', '\u2060', '⼀', ' ', '\u{2f800}', 'a');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const typed = pieces.join('');
        const { text, originalOffset } = plainFormWithOffsets(typed);
        expect(text).toBe(plainForm(typed));
        for (let at = 0; at < text.length; at += 1) {
          const rest = plainForm(typed.slice(originalOffset(at)));
          expect(text.slice(at)).toBe(rest);
        }
      }),
    );
  });
});

describe('trimBlank', () => {
  it('takes blanks of every kind off both ends and none from the middle', () => {
    expect(trimBlank('\u3000\ufeff 一 、\u200b二\u00a0\n')).toBe('一 、\u200b二');
    expect(trimBlank('\u200b')).toBe('');
  });
});
