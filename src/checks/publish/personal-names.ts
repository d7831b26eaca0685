import type { Slip } from '../wording/marks';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const surname = new RegExp(`^[${surnames}]`);
/** No given name: words for offices, places, times, and what joins words. */
const common =
  /[我本该镇乡县局府委办区市省街村政机关单位部门上下级其他有关此法院司当日年月初底末近期网窗口中心大厅场主任书记信访公众社会组织群民企业公司人依申请开理由的了和与及对将未已均应并按需可在从为件份条个次以内外不提交出通过要求答复处数据身满意便法严格规范式效等某×XxＸ＊*]/;

const isName = (text: string): boolean =>
  /^[\u3400-\u9fff]{2,3}$/.test(text) && surname.test(text) && !common.test(text.slice(1));

/** Masked as 王某某 or 王××: no name, and no placeholder either. */
export const isMasked = (before: string): boolean => surname.test(before);

const name = '[\\u3400-\\u9fff]{2,3}';
const acts =
  '(?:等[一二两三四五六七八九十\\d]{0,3}(?:名|位|人)?)?(?:分别|先后|均|共同|通过[^，。]{1,12}?)?(?:申请(?:公开|获取|查阅|了解)|提出[^，。]{0,14}申请|提交[^，。]{0,14}申请|要求(?:公开|获取)|的(?:政府)?(?:信息公开)?申请|不服|诉[^，。]{2,24}(?:案|政府|局|办)|(?:提起|申请)行政)';
const patterns = [
  // 具体为：甲某某、乙某某申请公开……
  new RegExp(
    `(^|[，。；：、（\\s]|为|是|由|收到|受理|接到|答复|对)(${name}(?:、${name})*)(?=${acts})`,
    'gm',
  ),
  // 申请人甲某某申请……; 申请人：甲某某，
  new RegExp(
    `((?:申请人|自然人|公民|村民|居民|市民|当事人|原告)(?:姓名)?(?:[：为是（“]|分别为|分别是)?)(${name}(?:、${name})*)(?=${acts}|[）”])`,
    'g',
  ),
  new RegExp(
    `((?:申请人|原告)(?:姓名)?(?:[：]|分别为[：]?|分别是[：]?))(${name}(?:、${name})*)(?=[，。；、）\\s]|$)`,
    'g',
  ),
];

/** Names of private persons where a text says who applied or sued. */
export function applicantNames(text: string): Slip[] {
  const slips = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match): Slip[] => {
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
