import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { noLocal } from '../testing/no-local';
import { isLocalFile } from './local-format';
import { readLocal, readLocalFile, toLocalFile } from './local-requirements';
import { times } from '../testing/effort';

const text = (most: number) => z.string().check(z.maxLength(most));
const line = text(200);
const int = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
/** What the file may hold, said by the library that reads all other files. */
const schema = z.object({
  issuer: line,
  blanks: z._default(z.enum(['zero', 'allowed']), 'zero'),
  overviewLimit: z._default(z.nullable(int(100, 100_000)), null),
  dueDate: z._default(z.nullable(z.object({ month: int(1, 12), day: int(1, 31) })), null),
  names: z._default(z.array(line).check(z.maxLength(20)), []),
  words: z._default(
    z.array(z.object({ wrong: line, right: line, note: line })).check(z.maxLength(2_000)),
    [],
  ),
  required: z._default(
    z.array(z.object({ section: text(100), words: line })).check(z.maxLength(50)),
    [],
  ),
});

describe('a file of local requirements', () => {
  it('comes back as it was written', () => {
    const local = {
      ...noLocal,
      blanks: 'allowed' as const,
      overviewLimit: 1200,
      dueDate: { month: 1, day: 20 },
      names: ['云岭县', '平川市'],
      words: [{ wrong: '登陆', right: '登录', note: '' }],
      required: [{ section: 'overview', words: '政务新媒体' }],
    };
    expect(isLocalFile(toLocalFile(local))).toBe(true);
    expect(readLocalFile(toLocalFile(local))).toEqual({ local });
  });

  it('with an issuer alone asks for what is usual', () => {
    const content = `{"format":"gongkai-nianbao-local","version":1,"issuer":"${noLocal.issuer}"}`;
    expect(readLocalFile(`\uFEFF${content}`)).toEqual({ local: noLocal });
  });

  it('that is damaged, another file or of a later version says so', () => {
    const content = toLocalFile(noLocal);
    expect(readLocalFile(content.slice(0, -4))).toEqual({ problem: '文件内容不完整，无法识别。' });
    expect(readLocalFile('[]')).toEqual({ problem: '该文件不是“公开年报”的当地要求。' });
    expect(readLocalFile(content.replace('"version": 1', '"version": 2'))).toEqual({
      problem: '当地要求由更新版本的“公开年报”保存（版本 2），请更新本软件后再打开。',
    });
    expect(readLocalFile(content.replace('"zero"', '"none"'))).toEqual({
      problem: '当地要求中“blanks”一项的内容不合规定。',
    });
  });

  it('is read as its schema says, whatever stands in it', () => {
    const value = fc.constantFrom<unknown>(
      ...['', '云岭县', 'x'.repeat(201), 0, 1, 31.5, 99, 100, 200_000, null, undefined, true],
      ...[[], {}, ['云岭县'], [1], Array.from({ length: 21 }, () => '名')],
      ...[{ month: 1, day: 20 }, { month: 13, day: 0 }, { month: 2 }],
      ...[[{ wrong: 'a', right: 'b', note: '', more: 1 }], [{ wrong: 'a' }]],
      ...[[{ section: 'overview', words: 'a' }], 'zero', 'allowed', 'none'],
    );
    const keys = ['blanks', 'overviewLimit', 'dueDate', 'names', 'words', 'required', 'other'];
    const content = fc.record(
      {
        issuer: fc.oneof(fc.constant('云岭县'), value),
        ...Object.fromEntries(keys.map((key) => [key, value])),
      },
      { requiredKeys: ['issuer'] },
    );
    fc.assert(
      fc.property(content, (content) => {
        const expected = schema.safeParse(content);
        const path = expected.error?.issues[0]?.path.join('/') ?? '';
        expect(readLocal({ ...content, format: 'gongkai-nianbao-local', version: 1 })).toEqual(
          expected.success
            ? { local: expected.data }
            : { problem: `当地要求中“${path}”一项的内容不合规定。` },
        );
      }),
      { numRuns: times(2_000) },
    );
  });

  it('is no draft that merely speaks of one, and never makes the reader throw', () => {
    expect(isLocalFile('{"report":{"format":"gongkai-nianbao-local"}}')).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(Object.keys(readLocalFile(content))).toHaveLength(1);
      }),
    );
  });
});
