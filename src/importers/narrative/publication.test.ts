import { expect, it } from 'vitest';
import { isFurniture } from './furniture';
import { publicationIn } from './publication';

const filled = (text: string) =>
  Object.fromEntries(
    Object.entries(publicationIn(text.split('\n'))).filter(([, value]) => value !== ''),
  );
const all = {
  indexNumber: 'CJ07-02/2026-0015',
  publisher: '澄江县白水镇',
  publishedOn: '2026-01-12',
};

it.each([
  ['索引号：CJ07-02/2026-0015 发布机构：澄江县白水镇 发布日期：2026-01-12', all],
  ['索引号 CJ07-02/2026-0015 发布机构 澄江县白水镇\n发布日期 2026-01-12 浏览量', all],
  [
    '| 索引号 | CJ07-02/2026-0015 | 发布机构 | 澄江县白水镇 |\n| 发布日期 | 2026-01-12 | 文号 | |',
    all,
  ],
  ['• 索引号：CJ07-02/2026-0015\n• 发布机构：澄江县白水镇\n• 发布日期：2026-01-12 09:30', all],
  ['【索 引 号】CJ07-02/2026-0015【发布机构】澄江县白水镇【发布日期】2026-01-12', all],
  ['索引号 发布机构 发布日期\nCJ07-02/2026-0015 澄江县白水镇 2026-01-12', all],
  ['索引号\nCJ07-02/2026-0015\n发布机构\n澄江县白水镇\n发布日期\n2026-01-12', all],
  ['索引号：\n发文机关：\n发文日期：\n文号：\n主题词：', {}],
  ['索引号 文号\n主题词\n澄江县白水镇2025年政府信息公开工作年度报告', {}],
  ['文号：- 主题词：—', {}],
  ['文　　号：  主 题 词：', {}],
  ['文号：  主题词：年报', { keywords: '年报' }],
  [
    '发文字号：澄白政发〔2026〕3号 | 主题分类：年报 | 公开方式：主动公开 |',
    { documentNumber: '澄白政发〔2026〕3号', catalogue: '年报' },
  ],
  [
    '时间：2026年1月12日 来源：白水镇党政办 作者：李某 【字体：大 中 小】',
    { publishedOn: '2026年1月12日', contentSource: '白水镇党政办', author: '李某' },
  ],
  ['更新时间：2026-02-01\n发布时间：2026-01-12', { publishedOn: '2026-01-12' }],
  ['发布者：办公室   发表日期：2026-01-12 14:36:15   浏览次数：19', { publishedOn: '2026-01-12' }],
  ['我镇通过发布日期：2026-01-12等方式公开。', {}],
  ['来源广泛，时间充分。', {}],
])('reads %j', (text, expected) => {
  expect(filled(text)).toEqual(expected);
});

it.each([
  '【打印】 【字体：大 中 小】 【关闭】',
  '大 中 小',
  '分享到：微信 微博 QQ空间',
  '扫一扫在手机打开当前页',
  '长按识别二维码，关注“澄江发布”公众号',
  '更多内容请扫描下方二维码关注我们',
  '主办单位：澄江县人民政府办公室 联系电话：0000-1234567',
  '某ICP备00000001号-1 某公网安备 00000002000001号',
  '上一篇：白水镇2024年政府信息公开工作年度报告',
  '首页 > 政府信息公开 > 年报',
  '当前位置：首页 - 政务公开',
  'Page 8',
  'P. 8',
  '- 3 -',
  '第 3 页 共 8 页',
  '浏览次数：19432',
])('takes %j for the page’s', (text) => {
  expect(isFurniture(text)).toBe(true);
});

it.each([
  '（一）主动公开情况。全年公开信息80条。',
  '打印服务点设在便民大厅，全年服务20人次。',
  '联系电话：0000-1234567',
  '分享经验2次。',
  '首页设置专栏1个，更新信息12条。',
  '扫码率提高到95%，群众满意。',
  '大力推进公开',
  '中',
  '2026年1月12日',
  '',
])('leaves %j in the text', (text) => {
  expect(isFurniture(text)).toBe(text === '中');
});

it('is linear in hostile lines', () => {
  const long = ['字体大小'.repeat(49), '索引号'.repeat(90), '-'.repeat(199), '打印 '.repeat(60)];
  for (const text of long) isFurniture(`${text}。`);
  expect(filled(Array.from({ length: 50_000 }, () => '索引号：').join('\n'))).toEqual({});
});
