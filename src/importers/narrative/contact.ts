import type { AnnualReport } from '../../report/annual-report';
import { emptyPublication } from '../../report/empty-report';
import { trimmed } from '../../tables/labels/squash';

type Contact = AnnualReport['contact'];
type Publication = AnnualReport['publication'];

/** Address, telephone and postcode as a preface prints them: （地址：…，电话：…，邮编：…）. */
export function contactIn(text: string): Contact {
  const head = text.slice(0, 20_000);
  const address = /(?:通讯|联系|办公)?地址(?:为)?\s*[:：]\s*([^，。；,;）)\n]{2,60})/.exec(
    head,
  )?.[1];
  const telephone =
    /(?:联系|办公|咨询)?电话(?:为)?\s*[:：]?\s*([(（]?\d[\d\-—()（） ]{5,20}\d)/.exec(head)?.[1];
  const postcode = /(?:邮编|邮政编码)(?:为)?\s*[:：]?\s*(\d{6})(?!\d)/.exec(head)?.[1];
  return {
    address: trimmed(address ?? ''),
    telephone: trimmed(telephone ?? ''),
    postcode: postcode ?? '',
  };
}

const fields: readonly (readonly [keyof Publication, string])[] = [
  ['indexNumber', '索引号'],
  ['publisher', '发布机构|发文机关|公开机构|信息来源|来源'],
  ['catalogue', '公开目录|信息分类|主题分类|所属栏目'],
  ['documentNumber', '文号|发文字号|文件编号'],
  ['keywords', '主题词|关键词'],
  ['publishedOn', '发布日期|发布时间|公开日期|发文日期|时间'],
];
const others =
  '浏览(?:量|次数)|名称|标题|生成日期|成文日期|有效性|体裁分类|公开方式|字体|字号|分享|点击数|阅读次数|作者';
const anyLabel = `(?:${fields.map(([, labels]) => labels).join('|')}|${others})`;
const asDate = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/;

/** The catalogue lines a website prints above the title: 索引号 … 发布机构 …. */
export function publicationIn(lines: readonly string[]): Publication {
  const text = lines
    .filter((line) => line.length < 300)
    .join('\n')
    .slice(0, 5_000);
  const valueOf = (labels: string): string => {
    const pattern = new RegExp(
      `(?:^|[\\s•|【\\[])(?:${labels})[\\s】\\]]*[:：\\t ]\\s*([^\\n]{1,100})`,
      'm',
    );
    const rest = pattern.exec(text)?.[1] ?? '';
    const next = new RegExp(`(?:^|\\s+)${anyLabel}(?:[\\s:：]|$)`).exec(rest);
    return trimmed(next ? rest.slice(0, next.index) : rest);
  };
  const publication = emptyPublication();
  for (const [key, labels] of fields) publication[key] = valueOf(labels);
  return { ...publication, publishedOn: asDate.exec(publication.publishedOn)?.[0] ?? '' };
}
