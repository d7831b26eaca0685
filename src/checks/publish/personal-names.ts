import { matchesOf } from '../../text/matches';
import type { Slip } from '../wording/marks';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const surname = new RegExp(`^[${surnames}]`);
const compound =
  '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|慕容|令狐|长孙|东方|南宫|司徒|端木|公孙|宇文|呼延';
/** No given name: words for offices and places, and what joins words. */
const common =
  /[我该镇乡县局府委办区省街村机关单位部门级他此法院当底末近期网口场访众社会组织企人依申请理由的了和与及对将未已均应并按需可在从为件份条个次以内外不提交出通过要求答复处数据身便严格规范式效等某×XxＸ＊*]/;
/** Two characters that may each stand in a name, together a word. */
const word =
  /本[镇乡县局级]|[上下]级|下属|其他|有关|政[府务]|行政|[全当]年|年[初底末度]|[本次上下]月|月[初底末]|[次每本]日|大厅|中心|窗口|主任|书记|信[函访]|公[司众开民]|[村居公市农渔牧]民|市[级场]|全[部体程]|常[年见]|[经通时]常|方便|满意|高[度效]|马上|安全|任何|何时|于是|连续|曾经|查[询阅看]|时间|温馨|成功|支持|明[确细]|水[利务]|平[台时]/;

const surnameOf = (name: string): string =>
  new RegExp(`^(?:${compound})`).exec(name)?.[0] ?? name.charAt(0);

const isName = (text: string): boolean => {
  const family = surnameOf(text);
  const given = text.slice(family.length);
  const isFamily = family.length > 1 || surname.test(text);
  return isFamily && /^.{1,2}$/.test(given) && !common.test(given) && !word.test(text);
};

/** 欧阳某某 for a name. */
export const maskedName = (name: string): string => `${surnameOf(name)}某某`;

/** Masked as 王某某 or 王××: no name, and no placeholder either. */
export const isMasked = (before: string): boolean => surname.test(before);

const name = `(?:(?:${compound})[\\u3400-\\u9fff]{1,2}|[\\u3400-\\u9fff]{2,3})`;
const acts =
  '(?:等[一二两三四五六七八九十\\d]{0,3}(?:名|位|人)?)?(?:分别|先后|均|共同|通过[^，。]{1,12}?)?(?:于[^，。]{2,8}?)?(?:向[^，。]{2,14}?)?(?:申请(?:公开|获取|查阅|了解)|提出(?=[，。；）])|提出[^，。]{0,14}申请|提交[^，。]{0,14}申请|要求(?:公开|获取)|的(?:政府)?(?:信息公开)?申请|不服|诉[^，。]{2,24}(?:案|政府|局|办)|(?:提起|申请)行政|未(?:按[期时]|在|补正|缴)|逾期|主动撤回|撤回)';
const patterns = [
  // 具体为：甲某某、乙某某申请公开……
  new RegExp(
    `((?:^|[，。；：、（\\s])(?:[为是由对经]|(?:收到|受理|接到|答复)了?)?|[为是由对]|(?:收到|受理|接到|答复)了?)(${name}(?:、${name}){0,19})(?=${acts})`,
    'gm',
  ),
  // 申请人甲某某申请……; 申请人：甲某某，
  new RegExp(
    `((?:申请人|自然人|公民|村民|居民|市民|当事人|原告)(?:姓名)?(?:[：为是（“]|分别为|分别是)?)(${name}(?:、${name}){0,19})(?=${acts}|[）”])`,
    'g',
  ),
  // 为村民某某、某某提供了……
  new RegExp(
    `([为向给对与](?:申请人|村民|居民|市民|公民|群众|当事人))(${name}(?:、${name}){0,19})(?=(?:等[^，。]{0,4}?)?(?:分别|当面|书面|及时)?(?:提供|送达|寄[送出]|邮寄|发[送放]|出具|作出|答复|公开|解释|说明))`,
    'g',
  ),
  // 答复书送达申请人某某某。
  new RegExp(
    `((?:送达|寄送|寄给|告知|通知|答复)了?(?:申请人|当事人|村民|居民))(${name}(?:、${name}){0,19})(?=[，。；）]|$)`,
    'gm',
  ),
  new RegExp(
    `((?:申请人|原告)(?:姓名)?(?:[：]|分别为[：]?|分别是[：]?))(${name}(?:、${name}){0,19})(?=[，。；、）\\s]|$)`,
    'g',
  ),
];

/** Names of private persons where a text says who applied or sued. */
export function applicantNames(text: string): Slip[] {
  const slips = patterns.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Slip[] => {
      const [all, lead = '', names = ''] = match;
      const list = names.split('、');
      // Two characters alone are as often a word: 方便申请公开.
      const sure = list.length > 1 || names.length > 2 || /人|告|民/.test(lead);
      if (!sure || !list.every(isName)) return [];
      const start = match.index + all.length - names.length;
      return [{ start, end: start + names.length }];
    }),
  );
  const seen = new Set<number>();
  return slips
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !seen.has(start) && seen.add(start));
}
