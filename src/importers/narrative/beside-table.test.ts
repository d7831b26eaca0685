import { describe, expect, it } from 'vitest';
import { type TableSection, textsOf } from '../../template/edition';
import { edition2021 } from '../../template/editions/edition-2021';
import { besideTable, readBeside } from './beside-table';
import type { Item } from './item';

const section = edition2021.sections.find(({ id }) => id === 'requests') as TableSection;
const table: Item = {
  kind: 'table',
  id: 'requests',
  grid: { kind: 'grid', rows: [], spans: true },
};
const line = (text: string): Item => ({ kind: 'line', text });
const beside = (...items: (string | Item)[]) =>
  besideTable(
    section,
    items.map((item) => (typeof item === 'string' ? line(item) : item)),
  );

describe('the lines around a table', () => {
  it('go above or below it by where they stand, however short', () => {
    expect(beside('上年结转含划转的 2 件。', '　如下表', table, '注：不含街道')).toEqual({
      above: ['上年结转含划转的 2 件。', '如下表'],
      below: ['注：不含街道'],
      rows: [],
      furniture: [],
    });
  });

  it('that an office or a page prints around it are told apart', () => {
    const [form, caption] = [
      '填表人：周某 填报时间：2026年1月9日',
      '附表三：政府信息公开行政复议、行政诉讼情况',
    ];
    expect(beside('附表二：收到和处理政府信息公开申请情况', table, form, caption, '打印')).toEqual({
      above: [],
      below: [],
      rows: [],
      furniture: [form, '打印'],
    });
    expect(beside(table, '附表二：另有说明').below).toEqual(['附表二：另有说明']);
  });

  it('that say more than the unit stay', () => {
    expect(beside('单位：件（不含行政赔偿）', table).above).toEqual(['单位：件（不含行政赔偿）']);
  });

  it('between two parts of a table stand below', () => {
    expect(beside(table, '（续表）', '以上为前半部分。', table).below).toEqual([
      '以上为前半部分。',
    ]);
  });

  it.each([
    '单位：件',
    '（单位：件、万元）',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '收到和处理政府信息公开申请情况',
    '三、收到和处理政府信息公开申请情况',
    '续表三',
    '（三）不予公开',
    '其他',
    '- 4 -',
    '第4页 共6页',
  ])('that the table repeats of itself are no text: %s', (text) => {
    expect(beside(text, table, text)).toEqual({
      above: [],
      below: [],
      rows: [],
      furniture: [],
    });
  });

  it('that are figures in a row are told, not taken for a sentence', () => {
    const row = '2.重复申请 0 0 1 0';
    expect(beside(table, row, '| 其他 | 3 | 4 |', '全年共 3 件。')).toEqual({
      above: [],
      below: ['全年共 3 件。'],
      rows: [row, '| 其他 | 3 | 4 |'],
      furniture: [],
    });
  });

  it('that are words in columns are told as well', () => {
    const heads = '企业       机构  公益   服务';
    expect(beside(heads, table, '说明：  不含街道')).toMatchObject({
      above: [],
      below: ['说明：  不含街道'],
      rows: [heads],
    });
  });

  it('without a table between them are taken only where they are sentences', () => {
    expect(beside('详见附件。', '自然人', '0', '本年新收申', '见附图')).toEqual({
      above: ['详见附件。'],
      below: [],
      rows: ['本年新收申', '见附图'],
      furniture: [],
    });
  });
});

it('a text typed beside a table that print makes look like its own is still the same text', () => {
  expect(readBeside(section, '单位：件\n全年共 3 件。\n电话 0871 0000001')).toBe('全年共 3 件。');
});

it('no section has an id that reads as a text beside a table', () => {
  const optional = textsOf(edition2021).filter(({ isOptional }) => isOptional);
  expect(optional.map(({ id }) => id).join(' ')).toBe(
    'proactiveAbove proactiveBelow requestsAbove requestsBelow disputesAbove disputesBelow',
  );
});
