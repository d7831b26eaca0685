import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReturnFile, type ReturnFile, toReturnFile } from './return-file';
import { isReturnFile } from './return-format';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const place = fc.oneof(
  fc.record({ cell: text }),
  fc.record({
    text: fc.record({ section: text, start: fc.nat(9999), end: fc.nat(9999), sentence: text }),
  }),
  fc.record({ field: fc.constantFrom('agency/name' as const, 'signature/date' as const) }),
);
const anyReturn: fc.Arbitrary<ReturnFile> = fc.record({
  agency: text,
  year: fc.option(fc.integer({ min: 1900, max: 2200 })),
  fingerprint: fc.option(text, { nil: undefined }),
  madeAt: text,
  marks: fc.array(
    fc.record({
      place,
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
    expect(readReturnFile(content.replace('"version": 1', '"version": 2'))).toEqual({
      problem: '退回意见由更新版本的“公开年报”保存，请更新本软件后再打开。',
    });
    expect(readReturnFile(content.replace('2026', '"今年"'))).toEqual({
      problem: '退回意见中“year”一项的内容不合规定。',
    });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(Object.keys(readReturnFile(content))).toHaveLength(1);
      }),
    );
  });
});
