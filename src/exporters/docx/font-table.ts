import type { WordSettings } from '../../report/word-settings';

type FontGroup = WordSettings['fontGroup'];

/** Named, never embedded: 方正 fonts are commercial, and the reader's machine has its own. */
export const fontGroups: Readonly<
  Record<FontGroup, Readonly<Record<'title' | 'body' | 'black' | 'script', string>>>
> = {
  standard: { title: '方正小标宋简体', body: '仿宋', black: '黑体', script: '楷体' },
  gb2312: { title: '方正小标宋简体', body: '仿宋_GB2312', black: '黑体', script: '楷体_GB2312' },
  founder: {
    title: '方正小标宋_GBK',
    body: '方正仿宋_GBK',
    black: '方正黑体_GBK',
    script: '方正楷体_GBK',
  },
};

/** What stands in where a machine lacks the font, best first. */
const alternatives: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体',
  方正小标宋_GBK: '方正小标宋简体,FZXiaoBiaoSong-B05,宋体',
  仿宋: 'FangSong,仿宋_GB2312,STFangsong',
  仿宋_GB2312: '仿宋,FangSong',
  方正仿宋_GBK: 'FZFangSong-Z02,仿宋,FangSong',
  黑体: 'SimHei',
  方正黑体_GBK: 'FZHei-B01,黑体,SimHei',
  楷体: 'KaiTi,楷体_GB2312,STKaiti',
  楷体_GB2312: '楷体,KaiTi',
  方正楷体_GBK: 'FZKai-Z03,楷体,KaiTi',
  宋体: 'SimSun',
};

/** The font and its stand-ins, best first. */
export const withAlternatives = (name: string): readonly string[] => [
  name,
  ...(alternatives[name]?.split(',') ?? []),
];

const chinese = (name: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${alternatives[name] ?? ''}"/>` +
  '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>';

/** Names alone: the library's own `fonts` option would embed the font files. */
export const fontTablePart = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/>' +
    '<w:pitch w:val="variable"/></w:font>' +
    Object.keys(alternatives).map(chinese).join('') +
    '</w:fonts>',
};
