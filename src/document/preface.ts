import { periodEnd, periodStart } from '../checks/identity/period';
import type { AnnualReport } from '../report/annual-report';
import { printedDate } from '../text/calendar-date';
import type { Edition } from '../template/edition';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const basis = ({ documentNumber }: Edition): string =>
  '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）' +
  (documentNumber === undefined
    ? ''
    : `和《中华人民共和国政府信息公开工作年度报告格式》（${documentNumber}）`) +
  '编制';

/** `，由总体情况，……等六个部分组成`: between titles a comma, for some of them hold a 、. */
function parts({ sections }: Edition): string {
  const titles = sections.map(({ title }) => title.replace(/^[一二三四五六七八九十]+、/, ''));
  return `，包括${titles.join('，')}等${numerals[titles.length - 1] ?? titles.length}个部分。`;
}

function where({ publication: { siteName, siteDomain } }: AnnualReport): string {
  if (siteName.trim() === '') return '';
  const address = siteDomain.trim() === '' ? '' : `（${siteDomain.trim()}）`;
  return `本报告可在“${siteName.trim()}”网站${address}查阅。`;
}

function contact({ agency, contact: { address, telephone, postcode } }: AnnualReport): string {
  const ways = [
    ['地址', address],
    ['联系电话', telephone],
    ['邮政编码', postcode],
  ].flatMap(([name, text = '']) => (text.trim() === '' ? [] : [`${name ?? ''}：${text.trim()}`]));
  if (agency.name.trim() === '' || ways.length === 0) return '';
  return `对本报告有疑问的，请与${agency.name.trim()}联系（${ways.join('；')}）。`;
}

/** A preface from the basic data; what is not filled in is left out. Null while the year is not chosen. */
export function prefaceOf(edition: Edition, report: AnnualReport): string | null {
  const start = periodStart(edition, report.period);
  const end = periodEnd(edition, report.period);
  if (!start || !end) return null;
  return (
    basis(edition) +
    parts(edition) +
    `本报告所列数据的统计期限为${printedDate(start)}至${printedDate(end)}。` +
    where(report) +
    contact(report)
  );
}
