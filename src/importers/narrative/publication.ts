import type { AnnualReport } from '../../report/annual-report';
import { emptyPublication } from '../../report/empty-report';
import { plainForm, trimBlank } from '../../text/normal-form';
import { isAgencyName } from './agency-name';

type Publication = AnnualReport['publication'];

/** What websites call the parts of their catalogue; of several dates the first one here counts. */
const fields: readonly (readonly [keyof Publication, string])[] = [
  ['indexNumber', '信息索引号|索引编号|索引号'],
  [
    'publisher',
    '发布机构|发布机关|发布单位|发文机关|发文单位|制发机关|公开机构|公开机关|公开单位|信息公开机构',
  ],
  ['catalogue', '公开目录|信息分类|主题分类|所属栏目|信息类别|组配分类'],
  ['documentNumber', '发文字号|发文文号|文件编号|文号'],
  ['keywords', '主题词|关键词|关键字'],
  ['publishedOn', '发布日期|发布时间|发表日期|发表时间|公开日期|公开时间|发文日期|印发日期'],
  ['publishedOn', '更新日期|更新时间|录入时间|生成日期|生成时间|成文日期|成文时间|日期|时间'],
  ['contentSource', '信息来源|文章来源|稿件来源|来源单位|稿源|来源'],
  ['author', '作者'],
];
const others =
  '浏览次数|浏览量|浏览|点击次数|点击数|点击量|点击率|阅读次数|阅读量|阅读|访问次数|访问量|信息名称|文件名称|名称|标题|是否有效|有效性|体裁分类|体裁|' +
  '填报单位|填报机关|填报人|填报时间|填报日期|填表单位|填表人|填表时间|填表日期|制表单位|制表人|制表时间|单位负责人|' +
  '公开方式|公开范围|公开时限|公开形式|公开类别|公开类型|生效日期|废止日期|发布者|发布人|责任编辑|编辑|审核人?|责编|录入|字体大小|字体|字号|分享到?|点击|服务对象|语种|载体类型';
/** Ordinary words too: they are labels only with a colon. */
const ordinary =
  /^(?:日期|时间|来源|作者|名称|标题|编辑|审核人?|浏览|阅读|点击|录入|分享到?|体裁|字号|载体类型)$/;

const spaced = (words: string): string =>
  words.replace(/[\u3400-\u9fff](?=[\u3400-\u9fff])/g, '$&[ ]{0,2}');
const everyLabel = [...fields.map(([, words]) => words), others].join('|');
const labelled = new RegExp(
  `(^|[\\s•·|｜【\\[（(>*,，;；:：\\d])(${spaced(everyLabel)})(?:[ ]{0,3}([】\\]:：])|(?=[\\s|｜]|$))`,
  'g',
);
const around = /^[\s|｜•·【】[\]*,，;；:：]+|[\s|｜•·【】[\],，;；:：]+$/g;
const fieldOf = new Map(
  fields.flatMap(([field, words], rank) =>
    words.split('|').map((word) => [word, { field, rank }] as const),
  ),
);

interface Pair {
  readonly label: string;
  readonly value: string;
}

/** 索引号 … 发布机构 …: the labels of a line with what stands behind each; none where it is no such line. */
export function pairsIn(line: string): Pair[] {
  if (line.length > 300) return [];
  const text = plainForm(line);
  const found = Array.from(text.matchAll(labelled)).flatMap((match) => {
    const label = (match[2] ?? '').replace(/ /g, '');
    if (match[3] === undefined && ordinary.test(label)) return [];
    const start = match.index + (match[1] ?? '').length;
    return [{ label, start, end: match.index + match[0].length }];
  });
  const [first] = found;
  if (!first || text.slice(0, first.start).replace(around, '') !== '') return [];
  return found.map(({ label, end }, at) => {
    const value = text.slice(end, found[at + 1]?.start).replace(around, '');
    return { label, value: /^[-—–/\s]*$/.test(value) ? '' : value };
  });
}

const date = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/;
const fits: Readonly<Partial<Record<keyof Publication, (value: string) => boolean>>> = {
  indexNumber: (value) => /^[\w.\-/（）()]*\d[\w.\-/（）()]*$/.test(value),
  documentNumber: (value) => /[〔[（(]\d{4}[〕\])）].*号$/.test(value),
  publishedOn: (value) => date.test(value) && value.length < 30,
  publisher: isAgencyName,
};

/** Labels in one line and their values in the next, or a value alone below its label. */
function valuesBelow(pairs: readonly Pair[], below: string): Pair[] {
  if (pairsIn(below).length > 0 || pairs.some(({ value }) => value !== '')) return [];
  const values = plainForm(below)
    .split(/[|｜\t]|\s+/)
    .filter((value) => value !== '');
  if (values.length !== pairs.length) return [];
  const joined = pairs.map(({ label }, at) => ({ label, value: values[at] ?? '' }));
  const verdicts = joined.map(({ label, value }) =>
    fits[fieldOf.get(label)?.field ?? 'author']?.(value),
  );
  const areSure = verdicts.includes(true) && !verdicts.includes(false);
  return areSure ? joined : [];
}

/** The catalogue data a website prints around a report; '' for what it leaves empty. */
export function publicationIn(lines: readonly string[]): Publication {
  const publication = emptyPublication();
  const ranks = new Map<keyof Publication, number>();
  const take = ({ label, value }: Pair) => {
    const known = fieldOf.get(label);
    if (!known || value === '' || value.length > 100) return;
    const { field, rank } = known;
    const text = field === 'publishedOn' ? (date.exec(value)?.[0] ?? '') : trimBlank(value);
    if (text === '' || rank >= (ranks.get(field) ?? Infinity)) return;
    publication[field] = text;
    ranks.set(field, rank);
  };
  lines.slice(0, 200).forEach((line, at, all) => {
    const pairs = pairsIn(line);
    pairs.forEach(take);
    if (pairs.length > 0) valuesBelow(pairs, all[at + 1] ?? '').forEach(take);
  });
  return publication;
}
