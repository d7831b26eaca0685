import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noLocal } from '../testing/no-local';
import { isLocalFile } from './local-format';
import { readLocalFile, toLocalFile } from './local-requirements';

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
      problem: '当地要求由更新版本的“公开年报”保存，请更新本软件后再打开。',
    });
    expect(readLocalFile(content.replace('"zero"', '"none"'))).toEqual({
      problem: '当地要求中“blanks”一项的内容不合规定。',
    });
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
