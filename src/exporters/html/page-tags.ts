import type { Publication } from '../../report/annual-report';
import { type CalendarDate, readDate } from '../../text/calendar-date';
import { escapeHtml } from './escape';

const two = (part: string | number): string => String(part).padStart(2, '0');

function dateAndTime(typed: string): { date: CalendarDate; time: string } | null {
  const match = /^(.*?)(?:[\sT]+(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?)?$/.exec(typed.trim());
  const date = readDate(match?.[1] ?? '');
  return date && { date, time: `${two(match?.[2] ?? 0)}:${match?.[3] ?? '00'}` };
}

/** YYYY-MM-DD HH:MM, midnight where no time was typed; '' where it is no date. */
export function pubDate(typed: string): string {
  const read = dateAndTime(typed);
  if (!read) return '';
  const { year, month, day } = read.date;
  return `${year}-${two(month)}-${two(day)} ${read.time}`;
}

/** The page tags of 《政府网站发展指引》, in its order; a tag without content is left out. */
export function pageTags(title: string, publication: Publication): string {
  const tags: readonly (readonly [name: string, content: string])[] = [
    ['SiteName', publication.siteName],
    ['SiteDomain', publication.siteDomain],
    ['SiteIDCode', publication.siteIdCode],
    ['ColumnName', publication.columnName],
    ['ColumnDescription', publication.columnDescription],
    ['ColumnKeywords', publication.columnKeywords],
    ['ColumnType', '信息公开年报'],
    ['ArticleTitle', title],
    ['PubDate', pubDate(publication.publishedOn)],
    ['ContentSource', publication.contentSource || publication.publisher],
    ['Keywords', publication.keywords],
    ['Author', publication.author],
    ['Description', publication.description],
  ];
  return tags
    .filter(([, content]) => content.trim() !== '')
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content.trim())}">\n`)
    .join('');
}
