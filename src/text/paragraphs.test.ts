import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs';

const textsOf = (text: string): string[] => paragraphsOf(text).map((each) => each.text);
const wrapped = '本年度我镇通过政府网站和公众号主动公开各类政府信息';

describe('paragraphs', () => {
  it('are lines; blank ones are left out, whatever ends them', () => {
    expect(textsOf('甲\n乙\r丙\r\n\n 　\n丁')).toEqual(['甲', '乙', '丙', '丁']);
    expect(textsOf('')).toEqual([]);
    expect(textsOf('\n\n')).toEqual([]);
    expect(textsOf(' 甲 \n')).toEqual([' 甲 ']);
  });

  it('go on where a long line ends without a mark, except before an item or a blank line', () => {
    expect(textsOf(`${wrapped}\n12条。\n其中`)).toEqual([`${wrapped}\n12条。`, '其中']);
    expect(textsOf(`${wrapped}\r\n${wrapped}\r\n12条`)).toHaveLength(1);
    expect(textsOf(`${wrapped}\n\n12条`)).toHaveLength(2);
    for (const item of ['（一）甲', '一、甲', '二是甲', '１．甲', '3）甲', '- 甲', '　(2) 甲'])
      expect(textsOf(`${wrapped}\n${item}`)).toHaveLength(2);
    for (const mark of '。！？；：!?;:') expect(textsOf(`${wrapped}${mark}\n甲`)).toHaveLength(2);
    expect(textsOf(`${wrapped.slice(0, 15)}\n甲`)).toHaveLength(2);
    expect(textsOf(`${wrapped.slice(0, 16)} \n甲`)).toHaveLength(1);
  });

  it('have exact ranges', () => {
    const text = `\n　甲\n${wrapped}\r\n12条。\n\n乙`;
    for (const { start, end, text: words } of paragraphsOf(text))
      expect(text.slice(start, end)).toBe(words);
  });
});
