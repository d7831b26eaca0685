import type { Publication } from '../../report/annual-report';
import { element } from './element';
import { escapeHtml } from './escape';
import type { HtmlStyle } from './style';

const labels = {
  indexNumber: '索引号',
  publisher: '发布机构',
  catalogue: '公开目录',
  documentNumber: '文号',
  publishedOn: '发布日期',
  keywords: '主题词',
} as const satisfies Partial<Record<keyof Publication, string>>;

/** The catalogue line some sites print above the report; '' where no field of it is filled in. */
export function catalogueHtml(publication: Publication, style: HtmlStyle): string {
  const filled = (Object.keys(labels) as (keyof typeof labels)[]).filter(
    (field) => publication[field].trim() !== '',
  );
  if (filled.length === 0) return '';
  const pairs = filled.map((field) =>
    element(
      'div',
      { style: style.catalogueItem },
      element('dt', { style: style.catalogueTerm }, labels[field]) +
        element('dd', { style: style.catalogueTerm }, escapeHtml(publication[field].trim())),
    ),
  );
  return `${element('dl', { style: style.catalogue }, pairs.join('\n'))}\n`;
}
