import { describe, expect, it } from 'vitest';
import type { Item } from './item';
import { findTitle, titleOf } from './title';

const itemsOf = (text: string): Item[] =>
  text.split('\n').map((line) => ({ kind: 'line', text: line }));
const found = (text: string) => {
  const items = itemsOf(text);
  const title = findTitle(items, items.length, (line) => line.startsWith('一、总体情况'));
  return title && [title.agency, title.year];
};
const town = '澄江县白水镇人民政府';
const full = `${town}2025年政府信息公开工作年度报告`;

describe('a title', () => {
  it.each([
    [full, town, 2025],
    [`${town}2025年度政府信息公开工作年度报告`, town, 2025],
    [`${town}２０２５年政府信息公开年报`, town, 2025],
    [`${town}二〇二五年政府信息公开工作报告`, town, 2025],
    [`${town}二○二五年度政府信息公开年度工作报告`, town, 2025],
    [`2025年${town}政府信息公开工作年度报告`, town, 2025],
    [`2025年度${town}信息公开工作总结`, town, 2025],
    ['2025年澄江县白水镇政府信息公开年度报告', '澄江县白水镇', 2025],
    ['澄江县白水镇人民政府信息公开2025年年报', '澄江县白水镇人民政府', 2025],
    [`${town}政府信息公开工作2025年度报告`, town, 2025],
    [`${town}政府信息公开工作年度报告（2025年度）`, town, 2025],
    [`${town}政府信息公开工作年度报告（2025）`, town, 2025],
    [`${town}政府信息公开工作年度报告`, town, null],
    ['2025年政府信息公开工作年度报告', '', 2025],
    [`2025年政府信息公开工作年度报告（${town}）`, town, 2025],
    [`2025年政府信息公开工作年度报告——${town}`, town, 2025],
    [`${town}2025年政府信息公开工作年度报告（公示稿）`, town, 2025],
    [`${town}关于2025年政府信息公开工作情况的报告`, town, 2025],
    [`关于${town}2025年度政府信息公开工作年度报告的公示`, town, 2025],
    [`关于公布《${full}》的公告`, town, 2025],
    [`${town}关于公布${full}的通知`, town, 2025],
    [`澄江县政务服务局关于公布${full}的通知`, '', 2025],
    [`Page 8 - ${full}`, town, 2025],
    [`${full}附表一：主动公开政府信息情况`, town, 2025],
    [`- 3 - ${full}`, town, 2025],
    [`第 3 页 共 8 页 ${full}`, town, 2025],
    [`# ${full}`, town, 2025],
    [`**${full}**`, town, 2025],
    [`## **${full}** ##`, town, 2025],
    [`〖${full}〗`, town, 2025],
    [`《${full}》`, town, 2025],
    [`【年报】${full}`, town, 2025],
    [`标题：${full}`, town, 2025],
    [`附件1：${full}.docx`, town, 2025],
    [`当前位置：首页 > 政府信息公开 > 年报 > ${full}`, town, 2025],
    [`首页/政务公开/政府信息公开年报/${full}`, town, 2025],
    [`${full}_澄江县人民政府门户网站`, town, 2025],
    [`${full} - 澄江县人民政府`, town, 2025],
    [`澄江县人民政府门户网站 ${full}`, town, 2025],
    [`${full} 2026-01-12 来源：白水镇`, town, 2025],
    ['澄 江 县 白 水 镇 2025 年 政府信息公开工作年度报告', '澄江县白水镇', 2025],
    ['澄江县工业和信息化局2025年政府信息公开工作年度报告', '澄江县工业和信息化局', 2025],
    ['澄江县融媒体甲乙2025年政府信息公开工作年度报告', '澄江县融媒体甲乙', 2025],
    [`${town}2024—2025年政府信息公开工作年度报告`, town, null],
    [`${town}2025年政府信息公开和政务公开工作年度报告`, town, 2025],
    ['【澄江县】水利局2025年政府信息公开工作年度报告', '澄江县水利局', 2025],
    ['【字号：大 中 小】澄江县水利局2025年政府信息公开年报', '澄江县水利局', 2025],
    ['澄江县水利局：2025年政府信息公开工作年度报告', '澄江县水利局', 2025],
    ['澄江县水利局2025年年度政府信息公开年度报告', '澄江县水利局', 2025],
    [`2025年政府信息公开工作年度报告 ${town}`, town, 2025],
    [`● ${full}`, town, 2025],
    ['民政府2025年政府信息公开工作年度报告', '', 2025],
    ['图解2025年政府信息公开工作年度报告', '', 2025],
    ['我县2025年政府信息公开工作年度报告', '', 2025],
  ])('%s', (line, agency, year) => {
    const title = titleOf(line);
    expect([title?.agency, title?.year]).toEqual([agency, year]);
  });

  it.each([
    `一、${full}`,
    `（一）2025年政府信息公开工作情况`,
    `1.${full}`,
    `3、${full}`,
    `第一部分 2025年政府信息公开工作年度报告`,
    '2025年政务公开总体情况',
    '2025年政府信息主动公开情况',
    '政府信息公开年报',
    '政府信息公开指南 政府信息公开制度 政府信息公开年报',
    `- ${full}`,
    `* ${full}`,
    `现公布${full}。`,
    `关于做好2025年政府信息公开工作年度报告编制工作的通知`,
    `${town}2025年法治政府建设年度报告`,
    `${'澄江县'.repeat(60)}2025年政府信息公开工作年度报告`,
    '',
    '索引号：CJ07-0203-2024-0004 信息分类：政府信息公开年报',
  ])('is none: %s', (line) => {
    expect(titleOf(line)).toBe(null);
  });

  it.each([
    ['on two lines', `${town}\n2025年政府信息公开工作年度报告`, town, 2025],
    ['on three', `澄江县白水镇\n2025年\n政府信息公开工作年度报告`, '澄江县白水镇', 2025],
    ['broken in a word', `${town}2025年度政府\n信息公开工作年度报告`, town, 2025],
    ['broken in the name', '澄江县白水镇人\n民政府2025年政府信息公开工作年度报告', town, 2025],
    ['broken late', `${town}2025年政府信息公开工作年度报\n告`, town, 2025],
    ['with its year below', `${town}政府信息公开工作年度报告\n（2025年度）`, town, 2025],
    [
      'with its year alone below',
      '澄江县\n白水镇人民政府\n政府信息公开工作年度报告\n（2025年）',
      town,
      2025,
    ],
    ['with its year between', '澄江县\n白水镇人民政府\n2025年度\n政府信息公开年报', town, 2025],
    ['with its agency below', `2025年政府信息公开工作年度报告\n\n${town}`, town, 2025],
    ['below a menu', `首页 > 年报\n政府信息公开年报\n${full}`, town, 2025],
    ['below a site', `澄江县人民政府\n政府信息公开\n打印 收藏\n${full}`, town, 2025],
    [
      'twice, then broken',
      `${full}\n访问量：\n${town}2025年政府信息公开工作\n年度报告`,
      town,
      2025,
    ],
    ['beside links to others', `- 澄江县2023年政府信息公开年报\n${full}`, town, 2025],
    ['before headings like it', `${full}\n一、总体情况\n云山县2024年政府信息公开年报`, town, 2025],
  ])('%s', (_, text, agency, year) => {
    expect(found(text)).toEqual([agency, year]);
  });

  it('is none of several links', () => {
    expect(found('• 澄江县2023年政府信息公开年报\n• 澄江县2024年政府信息公开年报')).toBe(null);
  });

  it('takes no remark below it for a part of itself', () => {
    const remark = '（数据为快报数，以正式公布为准）';
    const title = findTitle(itemsOf(`${full}\n${remark}`), 2, () => false);
    expect([title?.printed, title?.at]).toEqual([full, 0]);
  });

  it('keeps all its lines out of the text', () => {
    const title = findTitle(
      itemsOf(`${full}\n访问量：\n${town}\n2025年政府信息公开年报\n正文。`),
      5,
      () => false,
    );
    expect([title?.from, title?.at, [...(title?.lines ?? [])]]).toEqual([2, 3, [0, 2, 3]]);
  });

  it('is looked for in hostile text without delay', () => {
    expect(found(`${'公开'.repeat(50_000)}\n${'公开报告\n'.repeat(20_000)}`)).toBe(null);
  });
});
