import { linesOf } from '../../text/sentences';
import { type Slip, slipsOf } from './marks';

const markup =
  /<!--|-->|<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,120})?\/?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|middot|emsp|ensp|#\d{1,6})[;；]?|\*\*|^#{1,4}\s|!\[[^\]\r\n]{0,40}\]\(|\{\{|\}\}|\$\{|\ufffd/gim;
/** What stands around the text on a web page. */
const pageWords =
  /【(?:打印|关闭|打印本页|关闭窗口|收藏|分享|返回|字体[^】]{0,12}|大中小)】|打印本页|关闭(?:本页|窗口)|分享(?:到|至)\s*[：:]|字(?:体|号)\s*[：:]\s*[【[]?\s*[大小]|(?:浏览|阅读|访问|点击)(?:次数|量)\s*[：:]|责任编辑\s*[：:]|上一[篇条]\s*[：:]|下一[篇条]\s*[：:]|扫一扫在手机|返回顶部|当前位置\s*[：:]|首页\s*[>＞›»]|微信\s+微博|QQ空间\s|相关(?:链接|附件|文章)\s*[：:]|加入收藏|设为首页|(?:信息|文章)?来源\s*[：:][^，。\r\n]{2,30}(?:发布|时间|日期|浏览|作者|编辑|审核|供稿|字号|字体)|\[(?:图片|表情|视频|音频|附件|链接)\]|(?:^|[。；\s])点击(?:查看|阅读|下载)(?:更多|原文|详情|附件|大图)?(?=[\s。>]|$)|发布(?:时间|日期)\s*[：:]\s*\d/gm;

/** Markup and words of a web page that came along with a text. */
export const strayIn = (text: string): Slip[] => [
  ...slipsOf(text, markup),
  // “打印本页” names what the page offers.
  ...slipsOf(text, pageWords).filter(
    ({ start, end }) =>
      text.charAt(start - 1) !== '“' || !/^[^“，。；]{0,12}”/.test(text.slice(end, end + 13)),
  ),
];

/** The lines that are the text's own: spaces and end marks of a toolbar are nobody's slip. */
export const linesWithoutStray = (text: string): ReturnType<typeof linesOf> => {
  const stray = strayIn(text);
  const lines = linesOf(text);
  return stray.length === 0
    ? lines
    : lines.filter(({ start, end }) => !stray.some((each) => each.start < end && each.end > start));
};
