import { expect, it } from 'vitest';
import { partSignature } from './signature';

const town = '澄江县白水镇人民政府';
const signed = (text: string, titled = town) => {
  const { lines, agency, date, dropped } = partSignature(text.split('\n'), titled);
  return [lines.join('⏎'), agency, date, dropped.join('⏎')];
};

it.each([
  [`正文。\n${town}\n2026年1月12日`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n${town} 2026年1月12日`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n2026年1月12日\n${town}`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n2026年1月12日 ${town}`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n${town}（盖章）\n（2026年1月12日）`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n澄江县白水镇\n人民政府\n2026年1月12日`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n澄江县 白水镇人民政府\n2026 年 1 月 12 日`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n报告单位：${town}\n日期：2026.1.12`, '正文。', town, '2026.1.12', ''],
  [`正文。\n${town}\n2026年元月12日`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n${town}\n二〇二六年一月廿二日`, '正文。', town, '2026年1月22日', ''],
  [`正文。\n${town}\n二O二六年元月十日`, '正文。', town, '2026年1月10日', ''],
  [`正文。\n${town}\n公元2026年1 月1 2日（星期一）`, '正文。', town, '2026年1月12日', ''],
  [`正文。\n${town}　2026—01—12`, '正文。', town, '2026年1月12日', ''],
  ['正文。\n2026年1月12日', '正文。', '', '2026年1月12日', ''],
  [`正文。\n${town}`, '正文。', town, '', ''],
  [`正文。\n白水镇人民政府\n上一篇：无`, '正文。', '白水镇人民政府', '', '上一篇：无'],
  [
    `正文。\n${town}\n2026年1月12日\n主办：某单位\n首页 | 地图`,
    '正文。',
    town,
    '2026年1月12日',
    '主办：某单位⏎首页 | 地图',
  ],
  ['正文。\n澄江县财政局\n2026年1月12日', '正文。', '澄江县财政局', '2026年1月12日', ''],
  [
    `正文。\n${town}\n2026年1月12日\n抄送：县政府办公室，县司法局。\n白水镇党政办公室\t2026年1月12日印发`,
    '正文。',
    town,
    '2026年1月12日',
    '抄送：县政府办公室，县司法局。⏎白水镇党政办公室\t2026年1月12日印发',
  ],
  [
    '正文。\n2026年1月12日\n抄送：县政府办公室，县司法局，县档案馆。',
    '正文。',
    '',
    '2026年1月12日',
    '抄送：县政府办公室，县司法局，县档案馆。',
  ],
  ['正文。\n2026年1月12日印发', '正文。', '', '', '2026年1月12日印发'],
])('reads %j', (text, ...expected) => {
  expect(signed(text)).toEqual(expected);
});

it.each([
  '正文。\n报县人民政府备案时间为2026年1月12日',
  '收到材料的有县财政局、县民政局，截至2026年1月12日',
  '正文。\n2026年2月30日',
  '抄送：县直各部门。\n以上文件均已公开。',
  '正文。\n《办法》于2026年1月12日印发。',
  `由${town}负责解释。`,
  `正文。\n柳河镇人民政府`,
  '',
])('takes no sentence for one: %j', (text) => {
  expect(signed(text)).toEqual([text.replace(/\n/g, '⏎'), '', '', '']);
});

it('keeps what is said after a line that looks like a website’s', () => {
  const text = '来源：群众反映的问题。\n共3件，均已整改到位并予以公开。';
  expect(signed(text)[0]).toBe(text.replace(/\n/g, '⏎'));
});

it('is linear in hostile lines', () => {
  const lines = Array.from({ length: 50_000 }, () => '二'.repeat(70));
  expect(partSignature(lines, town).agency).toBe('');
});
