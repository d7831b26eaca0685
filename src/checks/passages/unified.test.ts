import { describe, expect, it } from 'vitest';
import { unified } from './unified';

describe('one width', () => {
  it('keeps every place and changes only marks in Chinese text', () => {
    const text = '收到６件(其中1,234条),见www.a.gov.cn/?id=1:2';
    expect(unified(text)).toBe('收到6件（其中1,234条），见www.a.gov.cn/?id=1:2');
    expect(unified(text)).toHaveLength(text.length);
    expect(unified('甲;乙:丙?丁!１０件')).toBe('甲；乙：丙？丁！10件');
  });
});
