/** The same numbers for the same seed, on every machine: xorshift. */
export function dice(seed: number): (sides: number) => number {
  let state = (seed * 2_654_435_761 + 88_675_123) >>> 0 || 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

const whens =
  '年初|春耕期间|汛期之前|第二季度|暑期|秋收时节|第四季度|每月下旬|集中换届之后|新办法施行后|机构调整以后|赶集日'.split(
    '|',
  );
const whos =
  '党政综合办|便民服务大厅|财政所|农业综合站|文化站|社会事务岗|档案室|村务监督小组|信息员队伍|值班窗口|退役军人服务站|项目专班'.split(
    '|',
  );
const hows =
  '逐村|分批|会同村民小组|借助广播|利用集市|按季度|对照目录|通过公示栏|结合走访|依托热线|采用图表|邀请代表'.split(
    '|',
  );
const dids = '梳理|更新|讲解|核对|张贴|汇编|回访|归档|补录|抽查|修订|上传'.split('|');
const whats =
  '惠农补贴发放名册|危房改造补助对象|农村道路养护安排|低保评议结果|饮水工程进度|宅基地审批流程|困难学生资助办法|防汛物资储备清单|耕地保护补偿方案|集体资产租赁合同|医保缴费指南|公益岗位招聘条件|旱厕改造验收情况|植树造林任务|老年食堂补贴标准|小型水库承包事项'.split(
    '|',
  );
const results =
  '群众咨询比以往减少|办事时限随之缩短|来电询问多能当场答复|资料查找更为便捷|村民代表表示认可|错漏之处及时改正|重复提问有所下降|外出务工人员也能了解|各村做法趋于一致|台账与实物相符|经办人员心中有数|后续管护责任落实到人'.split(
    '|',
  );

const pick = (roll: (sides: number) => number, words: readonly string[]): string =>
  words[roll(words.length)] ?? '';

/** One sentence nobody wrote before, without figures of the tables. */
export function madeUpSentence(roll: (sides: number) => number): string {
  const part = (words: readonly string[]) => pick(roll, words);
  const first = `${part(whens)}${part(whos)}${part(hows)}${part(dids)}${part(whats)}`;
  const second = `${part(whos)}${part(hows)}${part(dids)}${part(whats)}`;
  return roll(2) === 0
    ? `${first}，${second}，${part(results)}。`
    : `${first}，${part(results)}；${second}。`;
}

/** Paragraphs of such sentences, about as many characters. */
export function madeUpText(seed: number, characters: number): string {
  const roll = dice(seed);
  let text = '';
  while (text.length < characters) text += madeUpSentence(roll) + (roll(4) === 0 ? '\n' : '');
  return text.trim();
}
