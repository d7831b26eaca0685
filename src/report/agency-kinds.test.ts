import { describe, expect, it } from 'vitest';
import { agencyKindOf, withKindOfName } from './agency-kind-of';
import { type AgencyKind, agencyKinds, factsOf, levelOf } from './agency-kinds';
import { emptyReport } from './empty-report';
import { edition2021 } from '../template/editions/edition-2021';

const named: Readonly<Record<AgencyKind, string>> = {
  province: '临海省人民政府 山南自治区人民政府 重庆市人民政府 临海省',
  city: '云岭彝族自治州人民政府 云岭彝族自治州',
  county:
    '清源县人民政府 清源县 河西区人民政府 云山市河西区人民政府 平川自治县 哈沙旗人民政府 云山市柳川市人民政府 六河特区人民政府',
  township:
    '清源县石桥镇人民政府 柳林乡 白云民族乡人民政府 哈沙旗巴彦苏木人民政府 石桥镇政府 石桥镇人民政府办公室',
  street: '云山市河西区东门街道办事处 东门街道 东门街道办 东门街办',
  managementCommittee:
    '云山高新技术产业开发区管理委员会 清源县工业园区管委会 青山湖风景名胜区管理委员会 云山经济技术开发区 南河管理区 柳川林业社区 山北地区行政公署 哈林盟行政公署',
  governmentOffice: '清源县人民政府办公室 临海省人民政府办公厅 云山市政府办公室 县政府办',
  department:
    '清源县财政局 临海省自然资源厅 云山市国有资产监督管理委员会 清源县发改委 云山市城市管理委员会 清源县政务服务中心 云山市公安局河西分局 柳河流域管理处',
  unknown:
    '云山市人民政府 临海省云山市人民政府 云山市 人民政府 县人民政府 城南新区 东门社区 石桥村村民委员会 清源县委 清源县人民医院 东门办事处 某某公司 城镇 镇',
};

describe('kinds of agency', () => {
  it.each(
    Object.entries(named).flatMap(([kind, all]) => all.split(' ').map((name) => [name, kind])),
  )('%s is told as %s', (name, kind) => {
    expect(agencyKindOf(name)).toBe(kind);
  });

  it('does not take a sentence or a page for a name', () => {
    expect(agencyKindOf('')).toBe('unknown');
    expect(agencyKindOf(`${'本镇全年公开信息'.repeat(20)}石桥镇`)).toBe('unknown');
    expect(agencyKindOf('市'.repeat(200_000))).toBe('unknown');
  });

  it('claims of none that a 市 makes no 规章 unless it is below one', () => {
    const refusing = agencyKinds.filter((kind) => factsOf({ kind }).makesRules === 'no');
    expect(refusing).toEqual(['township', 'street', 'managementCommittee', 'county']);
    expect(factsOf({ kind: 'unknown' })).toMatchObject({ isGovernment: 'unknown', level: null });
  });

  it('tells the level of a department by the place in its name', () => {
    expect(levelOf({ name: '清源县财政局', kind: 'department' })).toBe('county');
    expect(levelOf({ name: '临海省财政厅', kind: 'department' })).toBe(null);
    expect(levelOf({ name: '清源县', kind: 'unknown' })).toBe(null);
    expect(levelOf({ name: '云山市', kind: 'city' })).toBe('prefecture');
  });

  it('follows the name until the clerk chooses otherwise', () => {
    const draft = (name: string, kind: AgencyKind) => ({
      report: { ...emptyReport(edition2021, 2026), agency: { name, kind } },
      confirmations: [],
    });
    const after = (before: string, name: string, kind: AgencyKind) =>
      withKindOfName(draft(before, kind), draft(name, kind)).report.agency.kind;
    expect(after('', '石桥镇', 'unknown')).toBe('township');
    expect(after('石桥镇', '清源县财政局', 'township')).toBe('department');
    expect(after('云山市', '云山市人民政府', 'city')).toBe('city');
    expect(after('石桥镇', '石桥镇', 'unknown')).toBe('unknown');
  });
});
