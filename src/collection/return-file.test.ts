import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atCell, atField, atSection, atTable, type Place } from '../report/place';
import { readReturnFile, type ReturnFile, toReturnFile } from './return-file';
import { isReturnFile } from './return-format';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const place: fc.Arbitrary<Place> = fc.oneof(
  text.map(atCell),
  fc
    .tuple(text, fc.nat(9999), fc.nat(9999))
    .map(([section, start, end]) => ({ kind: 'text' as const, section, start, end })),
  text.map(atSection),
  text.map(atTable),
  fc.constantFrom('agency/name' as const, 'signature/date' as const).map(atField),
);
const anyReturn: fc.Arbitrary<ReturnFile> = fc.record({
  agency: text,
  year: fc.option(fc.integer({ min: 1900, max: 2200 })),
  fingerprint: fc.option(text, { nil: undefined }),
  madeAt: text,
  marks: fc.array(
    fc.record({
      place,
      words: fc.option(text, { nil: undefined }),
      remark: text,
      kind: fc.constantFrom('finding' as const, 'remark' as const),
      check: fc.option(text, { nil: undefined }),
    }),
  ),
});

describe('a return file', () => {
  it('comes back as it was written, whatever was remarked', () => {
    fc.assert(
      fc.property(anyReturn, (file) => {
        const content = toReturnFile(file);
        expect(isReturnFile(content)).toBe(true);
        expect(readReturnFile(content)).toEqual({ file });
      }),
    );
  });

  it('that is damaged, another file or of a later version says so', () => {
    const content = toReturnFile({ agency: '石桥镇', year: 2026, madeAt: '', marks: [] });
    expect(readReturnFile(content.slice(0, -9))).toEqual({
      problem: '文件内容不完整，无法识别。',
    });
    expect(readReturnFile('{"format":"gongkai-nianbao"}')).toEqual({
      problem: '该文件不是“公开年报”的退回意见。',
    });
    expect(readReturnFile('null')).toEqual({ problem: '该文件不是“公开年报”的退回意见。' });
    expect(readReturnFile(content.replace('"version": 2', '"version": 3'))).toEqual({
      problem: '退回意见由更新版本的“公开年报”保存（版本 3），请更新本软件后再打开。',
    });
    expect(readReturnFile(content.replace('2026', '"今年"'))).toEqual({
      problem: '退回意见中“year”一项的内容不合规定。',
    });
  });

  it('of version 1 opens with its places as they are called now', () => {
    const at = (place: unknown) => ({ place, remark: '请核对。', kind: 'remark' });
    const text = (sentence: string) => ({
      text: { section: 'overview', start: 2, end: 6, sentence },
    });
    const old = {
      ...{ format: 'gongkai-nianbao-return', version: 1, agency: '石桥镇', year: 2026 },
      marks: [
        at({ cell: 'requests/received/naturalPerson' }),
        at(text('公开信息')),
        at(text('')),
        at({ field: 'signature/date' }),
        at({ field: 'preface' }),
      ],
    };
    const result = readReturnFile(JSON.stringify(old));
    expect('file' in result && result.file.marks.map(({ place, words }) => [place, words])).toEqual(
      [
        [atCell('requests/received/naturalPerson'), undefined],
        [{ kind: 'text', section: 'overview', start: 2, end: 6 }, '公开信息'],
        [atSection('overview'), undefined],
        [atField('signature/date'), undefined],
        [atSection('preface'), undefined],
      ],
    );
    const broken = { ...old, marks: [at(null), at('x'), null] };
    expect(readReturnFile(JSON.stringify(broken))).toHaveProperty('problem');
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(Object.keys(readReturnFile(content))).toHaveLength(1);
      }),
    );
  });
});
