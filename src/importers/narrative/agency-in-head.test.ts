import { describe, expect, it } from 'vitest';
import { read } from '../read';

const town = '柳溪县松塘镇人民政府';
const short = '柳溪县松塘镇';
const water = '柳溪县水利局';
const report = '2025年政府信息公开工作年度报告';
const full = `${town}${report}`;

/** No signature: what the head does not say is not said. */
const body = `
根据《中华人民共和国政府信息公开条例》编制本报告。
一、总体情况
2025年，各项工作平稳推进。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
人员少。
六、其他需要报告的事项
无。`;

async function agencyOf(head: string): Promise<readonly [name: string, isTold: boolean]> {
  const { report: found, notes } = await read({ text: `${head}${body}` });
  const isTold = notes.some(({ code, open }) => code === 'agency-missing' && open);
  return [found.agency.name, isTold];
}

describe('the agency is read out of', () => {
  it.each([
    ['the year first', `2025年度${short}政府信息公开工作年度报告`, short],
    ['the year first, bare', `2025${town}政府信息公开工作年度报告`, town],
    ['the year in brackets first', `（2025年）${town}政府信息公开工作年度报告`, town],
    ['the year in Chinese first', `二〇二五年${town}政府信息公开工作年度报告`, town],
    ['the year with a digit nought', `二0二五年${short}政府信息公开工作年度报告`, short],
    ['the year on a line of its own', `${town}\n政府信息公开工作\n2025年\n年度报告`, town],
    ['a heading of markdown', `# 2025年${town}政府信息公开工作年度报告`, town],
    ['two headings of markdown', `### ${town}\n## ${report}`, town],
    ['bold lines of markdown', `**${town}**\n**${report}**`, town],
    ['a quotation of markdown', `> ${full}`, town],
    ['underscores', `__${full}__`, town],
    ['a cell of a table of text', `| ${full} |`, town],
    ['关于…的报告', `关于${full}的报告`, town],
    ['关于…的报告 and a name below', `关于2025年度政府信息公开工作情况的报告\n${town}`, town],
    ['…关于报送…的报告', `${town}关于报送${report}的报告`, town],
    ['…关于…的函', `${short}关于${report}的函`, short],
    ['关于公布…的公告', `关于公布2025年${water}政府信息公开工作年度报告的公告`, water],
    ['a red head', `松政发〔2026〕3号\n${town}\n关于${report}的报告\n县政府办公室：`, town],
    [
      'a number and who signs',
      `松政〔2026〕3号                签发人：王某\n${town}\n${report}`,
      town,
    ],
    ['a path', `/home/reports/2025/${full}.docx`, town],
    ['a path of Windows', `D:\\年报\\2025\\${full}.doc`, town],
    ['an address', `file:///D:/年报/${full}.html`, town],
    [
      'a trail of a site',
      `您当前的位置：首页 > 柳溪县人民政府 > 政府信息公开年报 > 2025年\n${full}`,
      town,
    ],
    ['a trail that ends with the title', `首页 » 柳溪县 » 年度报告 » ${full}`, town],
    ['a greeting of a site', `您访问的是柳溪县人民政府网站 ${full}`, town],
    [
      'the title between its neighbours',
      `上一篇：柳溪县财政局${report}\n${full}\n下一篇：${water}${report}`,
      town,
    ],
    ['last year’s title above', `${town}2024年政府信息公开工作年度报告\n${full}`, town],
    ['a publisher above', `发布机构：柳溪县人民政府办公室\n${full}`, town],
    ['an attachment', `附件2\n${town}2025年度政府信息公开工作年度报告`, town],
    ['a word of the site before it', `最新公开 松塘镇${report}`, '松塘镇'],
    ['another catalogue before it', `柳溪县政务公开 松塘镇2025年政府信息公开年报`, '松塘镇'],
    ['a party office', `中共柳溪县委办公室${report}`, '中共柳溪县委办公室'],
    ['a body under another', `国家税务总局柳溪县税务局${report}`, '国家税务总局柳溪县税务局'],
    ['a number of the paper before it', `柳政公开〔2026〕5号 ${full}`, town],
    ['a code before it', `LX-014 ${full}`, town],
    ['words of a mask', `密级：内部 松塘镇${report}`, '松塘镇'],
    ['a draft’s number before it', `最终版 松塘镇${report}`, '松塘镇'],
    ['关于上报《…》的报告', `关于上报《${full}》的报告`, town],
    [
      'a row of an index',
      `索引号 01512345-6/2026-0113 发布机构 柳溪县人民政府办公室 名称 ${full}`,
      town,
    ],
    ['a name struck out beside it', `~~柳溪县柳林镇人民政府~~ ${full}`, town],
    [
      'the party’s and the town’s name',
      `中共松塘镇委员会 松塘镇人民政府${report}`,
      '松塘镇人民政府',
    ],
    ['a township of a people', `2025年度柳溪县红岩彝族乡${report}`, '柳溪县红岩彝族乡'],
    ['a sumu', `巴音苏木人民政府${report}`, '巴音苏木人民政府'],
    ['a zone', `柳溪高新区管委会${report}`, '柳溪高新区管委会'],
    ['a branch called 和平', `柳溪市公安局和平分局${report}`, '柳溪市公安局和平分局'],
    ['a town called 和顺', `柳溪县和顺镇${report}`, '柳溪县和顺镇'],
    [
      'an office of 编制',
      `中共柳溪县委机构编制委员会办公室${report}`,
      '中共柳溪县委机构编制委员会办公室',
    ],
    [
      'a body of two names',
      `中共柳溪县委宣传部（柳溪县新闻出版局）${report}`,
      '中共柳溪县委宣传部（柳溪县新闻出版局）',
    ],
    ['a name with a bracket', `${water}（本级）${report}`, `${water}（本级）`],
  ])('%s', async (_, head, name) => {
    expect(await agencyOf(head)).toEqual([name, false]);
  });
});

describe('no agency is read, and that is said, out of', () => {
  it.each([
    ['a list of reports', `1. ${full}\n2. ${water}${report}`],
    ['links to several', `- ${full}\n- ${water}${report}`],
    ['one link', `- ${full}`],
    ['a link of markdown', `[${full}](http://www.example.com/a.html)`],
    ['a neighbour', `下一篇：${water}${report}`],
    ['a link to another', `相关链接：${water}${report}`],
    ['what is recommended', `推荐阅读：${water}${report}`],
    ['what is recommended, without a colon', `热点推荐 ${water}${report}`],
    ['a sample', `模板：乡镇人民政府${report}`],
    ['an example', `参考：${water}${report}`],
    ['a paper from above', `上级文件：柳溪县人民政府${report}`],
    ['whom it is for', `致柳溪县人民政府：${report}`],
    ['whom it is handed to', `呈柳溪县人民政府${report}`],
    ['whom it is sent to', `报送柳溪县人民政府${report}`],
    ['whom it is sent to, behind', `${report}（报柳溪县人民政府）`],
    ['who passed it on', `（转载自${water}）${report}`],
    ['关于报送…的报告 alone', `关于报送${report}的报告`],
    ['several bodies', `松塘镇、柳林镇${report}`],
    ['a body and others', `${water}等部门${report}`],
    ['all townships', `柳溪县各乡镇${report}`],
    ['townships', '柳溪县2025年乡镇政府信息公开工作年度报告'],
    ['any township', `乡镇${report}`],
    ['all units', `各有关单位${report}`],
    ['the own one', `本单位${report}`],
    ['ours', '2025年我镇政府信息公开工作年度报告'],
    ['the county’s departments', `柳溪县县直部门${report}`],
    ['bodies directly below', `柳溪县直机关${report}`],
    ['townships and streets', `柳溪县乡镇（街道）${report}`],
    ['two towns', `松塘镇和柳林镇${report}`],
    ['a field to fill in', `柳溪县（单位名称）${report}`],
    ['a street office’s end', `街道办${report}`],
    ['a place and another one in brackets', `柳溪县${report}（松塘镇）`],
    ['who reviewed it', `柳溪县司法局审核\n${report}`],
    ['who made the form', `柳溪县政务公开领导小组办公室制\n${report}`],
    ['a unit and the site behind', `${report} - 松塘镇 - 柳溪县人民政府`],
    ['titles of two above one of nobody', `${full}\n${water}${report}\n${report}`],
    ['a site’s name', `柳溪县人民政府门户网站\n首页\n政府信息公开\n${report}`],
    ['a platform', `柳溪县人民政府信息公开平台 ${report}`],
    ['a source', `${report}\n来源：柳溪县融媒体中心`],
    ['an editor', `${report}\n责任编辑：柳溪县融媒体中心`],
    ['a host', `主办单位：柳溪县人民政府办公室\n${report}`],
    ['a letter to another', `柳溪县人民政府：\n现将${report}报上。`],
    ['a comment on it', `关于对${water}${report}的审核意见`],
  ])('%s', async (_, head) => {
    expect(await agencyOf(head)).toEqual(['', true]);
  });
});

it('whose name begins like a word of sending is none of its addressees', async () => {
  for (const name of ['呈贡县财政局', '报恩寺街道办事处', '致远镇人民政府'])
    expect(await agencyOf(`${name}${report}`)).toEqual([name, false]);
});
