import { plainForm } from '../../text/normal-form';

/** Longer than any agency's name in full; what is longer is a sentence or a heap of links. */
export const longestName = 40;
const shape = /^(?:[\u3400-\u9fff]|[X×]+(?![A-Za-z0-9]))[\u3400-\u9fffA-Za-z0-9×·〇（）()]+$/;
const ending =
  /(?:[省市县区旗州盟乡镇局委办厅署院部处科室社所站队会馆台团场园]|苏木|街道|政府|中心|公司|集团|银行|大学|学[院校])$/;
/** Words of menus, sentences and other documents. */
const foreign =
  /(?:信息|政务)公开(?!办|领导|中心)|公开(?:指南|制度|目录|年报|平台)|报告|年报|总结|通知|公告|公示|首页|位置|网站|官网|门户|栏目|目录|编制(?!委)|公布|现将|根据|按照|关于|如下|打印|字体|来源|浏览|欢迎|解读|图解|读懂|最新|热点|推荐|点击|下载|附件|更多|[上下]一[篇条]|转发|专题|公众号|特此|情况|索引号|[发公]布机构|公开(?:主体|方式)|文号|名称|密级|^内部(?!审)|年度|\d号|第[\d一二三四五六七八九十]+[号期]|(?:最终|送审|征求意见|修改|正式|审定)[版稿]|定稿|(?:审[核定签]|[编监]?制|[编排]?印|供稿|填报|起草)$|我[省市县区旗州乡镇局]|^[本全该各][省市县区旗州乡镇局]$|[年月日]$/;
/** Words for several bodies or for any: 各乡镇, 财政局等部门, 县级政府. */
const general =
  /各(?:有关|级|乡|镇|街道|县|区|部门|单位|委办局|科室)|等(?:\d+个|[一二三四五六七八九十]+个)?(?:部门|单位|乡镇|机关)|乡镇(?:[（(]街道[)）])?$|^乡镇|^[省市县区]级|直属?机关$|(?:部门|单位)$|单位[全名]称/;
/** 桐树镇和柏树镇; 某公安局和平分局 is one. */
const several = /(街道|[乡镇])[和与及].*\1$|局[和与及](?!平).*局$/;
/** 中共桐树镇委员会 桐树镇人民政府, or a name beside another one struck out. */
const saidTwice = /([\u3400-\u9fff]{2}[省市县区旗州盟乡镇]).*\1/;
/** Whom a report is sent to; 呈贡 and 报恩 begin names of places. */
const addressee = /^(?:呈(?!贡)|致(?!远|公|和)|抄送|主送|上报|报送|报(?!恩)|送交)/;
/** The end of a name whose beginning stands elsewhere: 民政府, 道办事处. */
const fragment =
  /^(?:[省市县区旗州乡镇]?(?:人?民)?政?府|道?办?事?处|街道|街道办|街道办事处|管?理?委?员?会|委员会|公室|办公室)(?:办公室)?$/;

/** Without white space, which titles put between the characters of a name. */
export const closedUp = (text: string): string => plainForm(text).replace(/\s+/g, '');

/** Whether a text may be a name at all. */
export function isPossibleName(text: string): boolean {
  if (text.length > 3 * longestName) return false;
  const name = closedUp(text);
  return (
    name.length >= 2 &&
    name.length <= longestName &&
    shape.test(name) &&
    !foreign.test(name) &&
    !general.test(name) &&
    !several.test(name) &&
    // A second name in brackets is the same body's: 桐树县委宣传部（桐树县新闻出版局）.
    !saidTwice.test(name.replace(/[（(][^（()）]*[）)]/g, '')) &&
    !addressee.test(name) &&
    !fragment.test(name)
  );
}

export const isAgencyName = (text: string): boolean =>
  isPossibleName(text) && ending.test(closedUp(text));
