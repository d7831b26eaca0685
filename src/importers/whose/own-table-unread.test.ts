import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { read } from '../read';

type Row = readonly string[];
const tr = (row: Row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: readonly Row[]) => `<table>${rows.map(tr).join('')}</table>`;
const lines = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const labels = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
const requests = (figure: string) =>
  table(
    ['事项', ...heads],
    ...labels.map((label) => [label, figure, '1', '0', '0', '0', '0', figure]),
  );
/** Each applicant a line: a shape that is not known. */
const turned = table(['', '新收件数', '结转件数'], ...heads.map((head) => [head, '3', '1']));
const blank = table(['事项', ...heads], ...labels.map((label) => [label, ...heads.map(() => '')]));
const [two, three] = ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
const rest = lines(
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '更新不够及时。',
  '六、其他需要报告的事项',
  '没有其他事项。',
);
const annex = lines('附：青石镇所属事业单位情况');

async function received(markup: string) {
  const title = lines('清源县人民政府2025年政府信息公开工作年度报告', two);
  const { report, notes } = await read(new TextEncoder().encode(`<html>${title}${markup}`));
  return {
    text: cellText(report, 'requests/received/naturalPerson'),
    told: notes.filter(({ table: id }) => id === 'requests').map(({ code }) => code),
    messages: notes.map(({ message, source }) => `${message}${source ?? ''}`).join(),
  };
}

describe('a table of another where the report’s own is not read', () => {
  it('is left out and told with its figures where it stands alone in an annex', async () => {
    const { text, messages } = await received(
      lines(three, '未收到申请。') + rest + annex + requests('21'),
    );
    expect(text).toBe('');
    expect(messages).toMatch(
      /表三：文件中只有同样的表（“附：青石镇所属事业单位情况”），未读入.*21/,
    );
  });

  it.each([turned, blank])(
    'is a choice where the own has another shape or no figures',
    async (own) => {
      const { text, told } = await received(lines(three) + own + rest + annex + requests('21'));
      expect(text).toBe('');
      expect(told).toContain('table-repeated');
    },
  );

  it.each([blank, turned])('is left out where it is from before a correction', async (own) => {
    const before = lines(three, '更正前：') + requests('21');
    const { text, messages } = await received(before + lines('更正后：') + own + rest);
    expect(text).not.toBe('21');
    expect(messages).toMatch(/表三：文件中另有一张其他年度的同样的表（“更正前：”），未读入.*21/);
  });

  it('is left out below its caption, where the own is blank', async () => {
    const last = lines('上一年度（2024年）情况：') + requests('21');
    expect((await received(lines(three) + blank + last + rest)).text).toBe('');
  });

  it('is the report’s own where its section points to the annex, or the annex is named after it', async () => {
    const pointed = lines(three, '详见附件1。') + rest + lines('附件1') + requests('21');
    const named = lines(three) + rest + lines(`附件1：${three.slice(2)}`) + requests('21');
    const said = lines(three) + rest + lines('附件：清源县2025年申请情况') + requests('21');
    for (const markup of [pointed, named, said]) expect((await received(markup)).text).toBe('21');
  });
});
