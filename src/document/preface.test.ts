import { describe, expect, it } from 'vitest';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { prefaceOf } from './preface';

const filled = {
  ...completeReport(),
  contact: { address: '清源县石桥镇中心街8号', telephone: '0876-1234567', postcode: '663000' },
};

describe('the preface from the basic data', () => {
  it('says basis, parts, period and whom to ask', () => {
    expect(prefaceOf(edition2021, filled)).toBe(
      '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》' +
        '（国办公开办函〔2021〕30号）编制，包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，' +
        '政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六个部分。' +
        '本报告所列数据的统计期限为2026年1月1日至2026年12月31日。' +
        '对本报告有疑问的，请与清源县石桥镇人民政府联系（地址：清源县石桥镇中心街8号；联系电话：0876-1234567；邮政编码：663000）。',
    );
  });

  it('says where the report can be read once the website is known', () => {
    const on = (siteName: string, siteDomain: string) =>
      prefaceOf(edition2021, {
        ...filled,
        publication: { ...filled.publication, siteName, siteDomain },
      });
    expect(on('清源县人民政府', 'www.qingyuan.example')).toContain(
      '本报告可在“清源县人民政府”网站（www.qingyuan.example）查阅。',
    );
    expect(on('清源县人民政府', ' ')).toContain('本报告可在“清源县人民政府”网站查阅。');
  });

  it('leaves out what is not filled in', () => {
    const bare = completeReport(editionHalfYear);
    expect(prefaceOf(editionHalfYear, bare)).toBe(
      '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制，包括工作开展情况，收到和处理政府信息公开申请情况，' +
        '政府信息公开行政复议、行政诉讼情况，存在主要问题，下步改进计划等五个部分。' +
        '本报告所列数据的统计期限为2026年1月1日至2026年6月30日。',
    );
    expect(
      prefaceOf(edition2021, { ...filled, agency: { name: ' ', kind: 'township' } }),
    ).not.toContain('联系');
    expect(prefaceOf(edition2021, { ...filled, period: { year: null } })).toBe(null);
  });

  it.each(editions)('is one no check finds fault with: $name', (edition) => {
    const report = { ...completeReport(edition), contact: filled.contact };
    const preface = prefaceOf(edition, report) ?? '';
    const found = runChecks(checks, inputOf({ ...report, preface }));
    expect(found.filter(({ check }) => check !== 'identity/edition')).toEqual([]);
  });
});
