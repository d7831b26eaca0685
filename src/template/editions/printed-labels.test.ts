import { describe, expect, it } from 'vitest';
import { drawTable } from '../../testing/draw-table';
import { editionById, editions } from '../editions';
import { tablesOf } from '../edition';
import { layoutOf } from '../layout';

// What the notices print, label by label: `[columns x rows]` is a span, `_` is typed, `=` is derived.
const typed = ' | _ | _ | _ | _ | _ | _ | =';
const derived = ' | = | = | = | = | = | = | =';

const requestsHead = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3x3] | 申请人情况[7x1]',
  '自然人[1x2] | 法人或其他组织[5x1] | 总计[1x2]',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
  `一、本年新收政府信息公开申请数量[3x1]${typed}`,
  `二、上年结转政府信息公开申请数量[3x1]${typed}`,
];
const outcomes = [
  `（二）部分公开（区分处理的，只计这一情形，不计其他情形）[2x1]${typed}`,
  `（三）不予公开[1x8] | 1.属于国家秘密${typed}`,
  `2.其他法律行政法规禁止公开${typed}`,
  `3.危及“三安全一稳定”${typed}`,
  `4.保护第三方合法权益${typed}`,
  `5.属于三类内部事务信息${typed}`,
  `6.属于四类过程性信息${typed}`,
  `7.属于行政执法案卷${typed}`,
  `8.属于行政查询事项${typed}`,
  `（四）无法提供[1x3] | 1.本机关不掌握相关政府信息${typed}`,
  `2.没有现成信息需要另行制作${typed}`,
  `3.补正后申请内容仍不明确${typed}`,
  `（五）不予处理[1x5] | 1.信访举报投诉类申请${typed}`,
  `2.重复申请${typed}`,
  `3.要求提供公开出版物${typed}`,
  `4.无正当理由大量反复申请${typed}`,
  `5.要求行政机关确认或重新出具已获取信息${typed}`,
];
const requestsEnd = [`（七）总计[2x1]${derived}`, `四、结转下年度继续办理[3x1]${typed}`];
const requests2021 = [
  ...requestsHead,
  `三、本年度办理结果[1x22] | （一）予以公开[2x1]${typed}`,
  ...outcomes,
  `（六）其他处理[1x3] | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${typed}`,
  `2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请${typed}`,
  `3.其他${typed}`,
  ...requestsEnd,
];
const requests2019 = [
  ...requestsHead,
  `三、本年度办理结果[1x20] | （一）予以公开[2x1]${typed}`,
  ...outcomes,
  `（六）其他处理[2x1]${typed}`,
  ...requestsEnd,
];
const disputes = [
  '行政复议[5x1] | 行政诉讼[10x1]',
  '结果维持[1x2] | 结果纠正[1x2] | 其他结果[1x2] | 尚未审结[1x2] | 总计[1x2] | 未经复议直接起诉[5x1] | 复议后起诉[5x1]',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
  '_ | _ | _ | _ | = | _ | _ | _ | _ | = | _ | _ | _ | _ | =',
];
const proactive2021 = [
  '第二十条第（一）项[4x1]',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | _ | _ | _',
  '行政规范性文件 | _ | _ | _',
  '第二十条第（五）项[4x1]',
  '信息内容 | 本年处理决定数量[3x1]',
  '行政许可 | _[3x1]',
  '第二十条第（六）项[4x1]',
  '信息内容 | 本年处理决定数量[3x1]',
  '行政处罚 | _[3x1]',
  '行政强制 | _[3x1]',
  '第二十条第（八）项[4x1]',
  '信息内容 | 本年收费金额（单位：万元）[3x1]',
  '行政事业性收费 | _[3x1]',
];
const proactive2019 = [
  '第二十条第（一）项[4x1]',
  '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
  '规章 | _ | _ | _',
  '规范性文件 | _ | _ | _',
  '第二十条第（五）项[4x1]',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
  '行政许可 | _ | _ | _',
  '其他对外管理服务事项 | _ | _ | _',
  '第二十条第（六）项[4x1]',
  '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
  '行政处罚 | _ | _ | _',
  '行政强制 | _ | _ | _',
  '第二十条第（八）项[4x1]',
  '信息内容 | 上一年项目数量 | 本年增/减[2x1]',
  '行政事业性收费 | _ | _[2x1]',
  '第二十条第（九）项[4x1]',
  '信息内容 | 采购项目数量 | 采购总金额[2x1]',
  '政府集中采购 | _ | _[2x1]',
];

const nationalTitles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const halfYearTitles = [
  '一、工作开展情况',
  '二、收到和处理政府信息公开申请情况',
  '三、政府信息公开行政复议、行政诉讼情况',
  '四、存在主要问题',
  '五、下步改进计划',
];

const printed = [
  { id: '2021', titles: nationalTitles, tables: [proactive2021, requests2021, disputes] },
  { id: '2019', titles: nationalTitles, tables: [proactive2019, requests2019, disputes] },
  { id: 'half-year', titles: halfYearTitles, tables: [requests2019, disputes] },
];

describe('the printed form', () => {
  it('is known for every edition of the list', () => {
    expect(printed.map(({ id }) => id)).toEqual(editions.map(({ id }) => id));
  });

  it.each(printed)('prints the sections of $id in order', ({ id, titles }) => {
    expect(editionById(id)!.sections.map(({ title }) => title)).toEqual(titles);
  });

  it.each(printed)('prints every label of $id at its place and span', ({ id, tables }) => {
    const drawn = tablesOf(editionById(id)!).map((table) => drawTable(layoutOf(table).rows));
    expect(drawn).toEqual(tables);
  });
});
