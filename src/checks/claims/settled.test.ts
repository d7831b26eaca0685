import { describe, expect, it } from 'vitest';
import { claimsSaid, readAll } from '../../testing/claims-said';
import { ownNames } from './own-names';
import { WordTree } from './word-tree';

/** What each number behind the first counts, where so many requests came in. */
const parts = (text: string): string[] =>
  claimsSaid(`收到政府信息公开申请12件，${text}。`).slice(1);
const counted = (text: string): string[] => parts(text).map((claim) => claim.replace(/^.* = /, ''));

describe('numbers of a whole county beside those of its own level', () => {
  const ofCounty = (text: string): (string | undefined)[] =>
    readAll(text, { own: new WordTree(ownNames('清源县人民政府'), (name) => name) }).flatMap(
      ({ claims }) => claims.map(({ subject: { about } }) => about?.rows[0]?.join()),
    );

  it('are those of nobody knows which', () => {
    expect(ofCounty('全县新收政府信息公开申请96件，其中自然人90件。')[0]).toBe('received');
    expect(ofCounty('全县新收政府信息公开申请96件，其中县本级新收12件。')[0]).toBeUndefined();
  });
});

describe('a number whose fate the next clause tells', () => {
  it('is carried forward, and quoted with that clause', () => {
    expect(parts('有2件因材料不齐，结转下年度')).toEqual([
      '有2件因材料不齐，结转下年度 = carriedForward 2',
    ]);
    expect(parts('其中2件因征求其他单位意见，结转下年度')).toEqual([
      '2件因征求其他单位意见，结转下年度 = carriedForward 2',
    ]);
    expect(parts('12月收到的5件尚未到期，转入下年')).toEqual([
      '12月收到的5件尚未到期，转入下年 = carriedForward 5',
    ]);
  });

  it.each([
    ['其中2件，未结转下年度', 'denied'],
    ['其中2件，全部结转下年度', 'all of them'],
    ['其中2件，其余结转下年度', 'the rest'],
    ['其中建议2件，结转下年度', 'something else'],
    ['其中信息2条，结转下年度', 'no requests'],
    ['其中信息2件，结转下年度', 'no requests'],
    ['其中2人，结转下年度', 'who asked'],
    ['其中2件建议，结转下年度', 'something else'],
    ['其中上年2件，结转下年度', 'of the year before'],
    ['其中材料2件，结转下年度', 'papers'],
    ['上年收到2件，结转下年度', 'of the year before'],
    ['其中2件，补充了材料，结转下年度', 'a clause between'],
    ['其中2件（结转下年度）', 'in brackets'],
  ])('is not: %s, %s', (text) => {
    expect(counted(text)).not.toContain('carriedForward 2');
  });

  it('became what the only outcome named there says', () => {
    expect(counted('另有2件，申请人逾期不补正')).toEqual(['closedNotClarified 2']);
    expect(counted('另有2件，申请人逾期不补正、逾期未缴费')).toEqual(['(requests) 2']);
    for (const words of ['我镇2件', '本年2件', '以及2件'])
      expect(counted(`${words}，申请人逾期不补正`)).toEqual(['closedNotClarified 2']);
    expect(counted('2件，申请人逾期不补正')).toEqual(['(requests) 2']);
    expect(counted('另有2件正在核实，申请人逾期不补正')).toEqual(['(other) 2']);
    expect(claimsSaid('收到建议12件，另有2件，申请人逾期不补正。')[1]).toBe('另有2件 = (other) 2');
    expect(counted('其中2件，占16.7%结转下年度')[0]).toBe('(requests) 2');
    expect(counted('另有重复申请2件，申请人逾期不补正')).not.toContain('closedNotClarified 2');
  });

  it('stays what it is where it was one of the form as a whole', () => {
    expect(counted('办结8件，结转下年度')[0]).toBe('handled 8');
    expect(counted('予以公开8件，1件结转下年度')).toEqual(['disclosed 8', 'carriedForward 1']);
  });
});

describe('a reason that the next clause makes the outcome', () => {
  it.each([
    ['涉及国家秘密的1件，依法不予公开', 'withheldStateSecret 1'],
    ['涉及国家秘密的1件、涉及内部事务信息的1件，依法不予公开', 'withheldStateSecret 1'],
    ['涉及行政查询事项的1件，依法不予公开', 'withheldQueryMatters 1'],
  ])('is a line of it: %s', (text, claim) => {
    expect(counted(text)[0]).toBe(claim);
  });

  it.each([
    ['涉及国家秘密的1件，没有不予公开', 'denied'],
    ['涉及国家秘密的1件，除不予公开外均已答复', 'taken out'],
    ['涉及国家秘密的1件，已答复，依法不予公开', 'a clause between'],
    ['涉及国家秘密的1件，属于国家秘密', 'the reason once more'],
    ['涉及国家秘密的1件，予以公开', 'another outcome'],
    ['涉及国家秘密的1件，予以公开和部分公开', 'other outcomes'],
    ['涉及国家秘密的1件，依法不予公开2件', 'a number of its own'],
    ['涉及征地国家秘密的1件，依法不予公开', 'of one matter'],
    ['办公室涉及国家秘密的1件，依法不予公开', 'of another office'],
    ['基层涉及国家秘密的1件，依法不予公开', 'of offices below'],
    ['代表县政府涉及国家秘密的1件，依法不予公开', 'for another office'],
  ])('is not: %s, %s', (text) => {
    expect(counted(text)[0]).not.toBe('withheldStateSecret 1');
  });

  it('is none of a number outside the brackets', () => {
    expect(claimsSaid('收到政府信息公开申请12件（涉及国家秘密的1件）依法不予公开。')[1]).toContain(
      '(requests) 1',
    );
  });

  it('stays both reasons where two are named', () => {
    expect(counted('涉及国家秘密和内部事务信息的1件，依法不予公开')).toEqual([
      'withheldStateSecret+withheldInternalAffairs 1',
    ]);
  });
});
