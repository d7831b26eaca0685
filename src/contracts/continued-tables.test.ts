import { describe, expect, it } from 'vitest';
import { read } from '../importers/read';
import { cellText } from '../report/cell-text';

const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
const last = '四、结转下年度继续办理';
const columns = [
  ...['naturalPerson', 'enterprise', 'researchInstitute', 'welfareOrganization'],
  ...['legalServiceProvider', 'otherOrganization'],
];
const row = (texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const heads = (extra: string, at: number) => {
  const own = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  return row(['申请人', ...own.slice(0, at), extra, ...own.slice(at)]);
};
/** A row with a further figure; zeros and the total may be blank, as many offices leave them. */
const figures = (label: string, own: readonly string[], extra: string, at: number) =>
  row([label, ...own.slice(0, at), extra, ...own.slice(at)]);

/** What is read of 结转下年度, the only row behind the break of the page. */
async function behindTheBreak(
  extra: string,
  value: string,
  at: number,
  own: readonly string[],
  cut = '',
) {
  const filled = ['9', '4', '', '1', '', '2', '16'];
  const html =
    '<h1>某县水务局2025年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2>' +
    `<table>${heads(extra, at)}${labels.map((label) => figures(label, filled, value, at)).join('')}</table>` +
    `<table>${figures(last, own, value, at).replace(cut, '')}</table><h2>五、存在的主要问题及改进情况</h2>`;
  const { report, notes } = await read({ html });
  const texts = columns.map((column) => cellText(report, `requests/carriedForward/${column}`));
  const open = notes.filter(({ open: isOpen, table }) => isOpen && table === 'requests');
  return [texts.join('|'), open.map(({ code }) => code).join()];
}

describe('a table that a page break goes on without its heads', () => {
  it.each([
    ['行次', '27', 0],
    ['上年数', '38', 0],
    ['小计', '6', 1],
    ['单位', '件', 0],
    ['备注', '略', 7],
  ])('leaves out the column %s there as well', async (extra, value, at) => {
    for (const own of [
      ['3', '', '', '5', '', '', ''],
      ['3', '0', '0', '5', '0', '0', '8'],
    ])
      expect(await behindTheBreak(extra, value, at, own)).toEqual([own.slice(0, 6).join('|'), '']);
  });

  it('stays open behind the break where it has a cell less there', async () => {
    const own = ['3', '', '', '5', '', '', ''];
    expect(await behindTheBreak('上年数', '38', 0, own, '<td></td>')).toEqual([
      '|||||',
      'columns-unclear',
    ]);
  });
});
