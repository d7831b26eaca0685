import { memoizeLine } from '../../text/memoize-line';
import { plainForm, trimBlank } from '../../text/normal-form';
import { isPageMark } from './marks';
import { pairsIn } from './publication';

/** Buttons and switches: a line that consists of nothing else. */
// No word here is another one with something behind it that is a word as well: the pattern stays linear.
const tools =
  /^(?:[\s【】[\]（）()|｜:：•·>×x_+-]|打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到)?|字体|字号|超大|特大|[大中小]|默认|微信|微博|QQ(?:空间|好友)?|朋友圈|复制链接|下载(?:附件|全文)?|返回|首页|顶部|语音|播报|朗读|搜索|登录|注册|(?:我要)?纠错|适老版?|长者版?|无障碍|听全文|放大|缩小|TOP|A)+$/i;
/** Lines that begin so stand around an article. */
const beginnings = [
  '扫一扫|扫码(?:$|查看|关注|打开|阅读|下载)|扫描(?:下方|左侧|右侧)?二维码|账号\\+|手机\\+|还没有账号|立即注册|验证码|微信扫|更多精彩|欢迎(?:关注|扫|访问)|长按(?:识别)?',
  '(?:主|承|协)办(?:单位)?\\s*[:：]|(?:技术支持|网站支持|联系站长)\\s*[:：]|版权所有|Copyright|©|网站地图|站点地图|(?:政府)?网站标识码',
  '打印(?:本页|此页)|【?打印】|关闭(?:窗口|本页)|上一?[篇条页]|下一?[篇条页]|相关(?:文章|链接|附件|信息|文档|稿件|阅读|解读)|延伸阅读|推荐阅读|友情链接',
  '分享到|建议使用|返回顶部|回到顶部|联系我们$|关于我们$|网站声明|您?(?:当前|现在)的?(?:所在)?位置|首页\\s*(?:>|»|›|/|\\||-)|无障碍浏览|长者模式|适老化|简体|繁體|繁体',
  '附件下载|文件下载|点击下载|纠错',
].join('|');
const around = new RegExp(
  `^[•·*\\s【[(（]*(?:${beginnings})(?!.*。$)|ICP备|公网安备|二维码关注|关注.{0,12}公众号`,
  'i',
);

/** Who posted an article when, and from which province: the line under its title. */
const byline =
  /^(?:原创\s.{0,60}\d{4}[-/.年]\d{1,2}|[^，。；]{0,30}(?:\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}(?::\d{2})?(?:\s\S{1,8})?|\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}:\d{2}\s?[\u3400-\u9fff]{0,3})$)/;

/** Steps of a page's menu, each on a line of its own. */
const menu =
  /^(?:政务公开|(?:政府)?信息公开(?:年报|专栏|目录)?|(?:政府信息公开)?(?:工作)?年度?报告|年报|法定主动公开内容)$/;

/** What websites and printers put around a report: never part of its text. */
export const isFurniture = memoizeLine((line) => {
  if (line.length >= 200) return false;
  const text = trimBlank(plainForm(line));
  return (
    text !== '' &&
    (tools.test(text) ||
      menu.test(text) ||
      byline.test(text) ||
      around.test(text) ||
      isPageMark(text) ||
      pairsIn(text).length > 0)
  );
});
