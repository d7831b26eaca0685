import { matchesOf } from '../../text/matches';
import { wordCheck } from './word-check';

/** 为你办实事 and 宝贵 are ordinary words. */
const words =
  /(?:^|[^宝珍名昂可富权尊高])(贵(?:办|局|委|厅|部门|单位|科|处室|中心|府))|(?:^|[^为替帮给])(你(?:局|单位|委|厅|办(?![事实好理件成妥证结])))|(?:^|[^申])(请[^，。；]{0,12}予以?(?:审核|审阅|审定|审批|批示))|(请(?:予)?(?:审议|审阅|审示|阅示|批示|审定|查收)|请(?:予)?(?:审核|指正)(?=[，。；]|$)|(?:现)?印发给你们|请(?:认真|遵照|结合实际|抓好)[^，。；]{0,12}(?:贯彻|执行|落实)|妥否|特此(?:报告|上报|呈报|函告|函复|通知|公告)|专此报告|此页无正文|此致|敬礼|抄送[：:]|签发人[：:]|现(?:呈报|报送|报上)|随文报送)/gm;
/** A line of its own that addresses somebody, or a line of a document's head or foot. */
const lines =
  /^[ \t\u3000]*((?:各|县|市|区|省|州|旗)[^，。；：\r\n]{1,28}(?:办|办公室|局|委|政府|单位|部门|办事处|中心|机构|委员会)[：:]|[\u3400-\u9fff]{2,10}〔20\d\d〕\d{1,4}号|.{0,20}\d{1,2}日印发|附件[\d一二三四五]{0,2}[：:][^，。；\r\n]{0,40}年度报告)[ \t\u3000]*$/gm;

const groups = (text: string, pattern: RegExp) =>
  matchesOf(text, pattern).map((match) => {
    const found = match.slice(1).find(Boolean) ?? '';
    const start = match.index + match[0].indexOf(found);
    return { start, end: start + found.length };
  });

export const wordingLetter = wordCheck({
  id: 'wording/letter',
  severity: 'hint',
  title: '没有来往公文的用语',
  basis: '经验：报送公文的用语混入对外公布的报告',
  find: (text) => [...groups(text, words), ...groups(text, lines)],
  say: ({ name, found, all }) =>
    `${name}有来往公文的用语${found}${all}：报告面向社会公布，请删改。`,
});
