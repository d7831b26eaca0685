import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/claims-said';
import { fieldOf, isShortFor, levelOf, ownNames } from './own-names';
import { WordTree } from './word-tree';

describe('what a report calls its own agency', () => {
  it('is 街道, not 道, where a street office speaks of its own offices', () => {
    const names = ownNames('云州市滨河区望江街道办事处');
    expect(names).toContain('街道综合行政执法队');
    expect(names).toContain('街道办事处');
    expect(names.filter((name) => /^[我本]?道/.test(name))).toEqual([]);
  });

  it('is 街道 alone where it is one, and never 镇 alone', () => {
    expect(ownNames('云州市滨河区望江街道办事处')).toContain('街道');
    expect(ownNames('云岭县石桥镇人民政府')).not.toContain('镇');
  });

  it('is the last character of any other place', () => {
    expect(ownNames('云岭县石桥镇人民政府')).toContain('镇综合行政执法队');
  });

  it.each([
    ['云岭省教育厅', '省教育厅'],
    ['云州市滨河区卫生健康委员会', '区卫生健康委员会'],
    ['云岭县人民政府办公室', '县人民政府办公室'],
  ])('may leave out the name of its place: %s', (agency, name) => {
    expect(ownNames(agency)).toContain(name);
  });
});

describe('the place an agency is named by', () => {
  it.each([
    ['苏州市人民政府', '市政府'],
    ['新乡市红旗区人民政府', '红旗区政府'],
    ['济南市市中区人民政府', '市中区政府'],
    ['晋城市城区人民政府', '城区政府'],
    ['广州市番禺区市桥街道办事处', '市桥街道'],
    ['苏州市教育局', '市教育局'],
    ['云岭县城市管理局', '县城市管理局'],
    ['云岭县住房和城乡建设局', '县住房和城乡建设局'],
    ['云岭县市场监督管理局', '县市场监督管理局'],
    ['苏州市乡村振兴局', '市乡村振兴局'],
  ])('is not cut within its name: %s', (agency, name) => {
    expect(ownNames(agency)).toContain(name);
  });
});

describe('all a county reports for', () => {
  const saidBy = (agency: string, text: string): string[] => {
    const own = new WordTree(ownNames(agency), (name) => name);
    return readAll(text, { own }).flatMap(({ claims }) => claims.map((each) => each.subject.whose));
  };

  it.each([
    '全年县政府及其部门、各乡镇共受理政府信息公开申请120件。',
    '县级各执法部门全年作出行政处罚决定230件。',
    '县人民政府和各部门全年受理政府信息公开申请120件。',
  ])('is its own, and another office’s where a township says so: %s', (text) => {
    expect(saidBy('清源县人民政府', text)).toEqual(['own']);
    expect(saidBy('清源县石桥镇人民政府', text)).toEqual(['other']);
  });
});

describe('the short name of an office', () => {
  const saidBy = (agency: string, name: string) => {
    const own = new WordTree(ownNames(agency), (each) => each);
    const more = { own, field: fieldOf(agency), level: levelOf(agency) };
    const [reading] = readAll(`${name}收到政府信息公开申请8件。`, more);
    return reading!.claims.map(({ subject }) => subject.whose);
  };

  it.each([
    ['云岭县卫生健康局', '县卫健局', 'own'],
    ['云岭县卫生健康局', '卫健局', 'own'],
    ['云岭县卫生健康局', '市卫健局', 'other'],
    ['云岭县卫生健康局', '县教育局', 'other'],
    ['苏州市市场监督管理局', '市监局', 'own'],
    ['云岭县住房和城乡建设局', '县住建局', 'own'],
    ['云岭县水利局', '全局', 'own'],
    ['云岭县水利局', '局机关', 'own'],
    ['云岭县石桥镇人民政府', '县卫健局', 'other'],
  ])('is known to %s: %s', (agency, name, whose) => {
    expect(saidBy(agency, name)).toEqual([whose]);
  });
});

describe('what an office is there for', () => {
  it.each([
    ['云岭县水利局', '水', true],
    ['云岭县水利局', '水利', true],
    ['云州市滨河区城市管理局', '城管', true],
    ['云岭县卫生健康委员会', '卫生', true],
    ['苏州市城市管理局', '城管', true],
    ['云岭县水利局', '林业', false],
    ['云岭县石桥镇人民政府', '城管', false],
  ])('is told by its name: %s, %s行政处罚', (agency, name, isOwn) => {
    expect(isShortFor(name, fieldOf(agency))).toBe(isOwn);
  });
});
