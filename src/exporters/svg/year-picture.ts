import type { CountedFact, YearFacts } from '../../document/year-facts';
import { escapeXml } from '../escape-xml';
import { box, fill, fonts, pale, text } from './draw';

/** As wide as a picture in an article of a WeChat account. */
export const pictureWidth = 1080;

const margin = 72;

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

const heading = (words: string): Drawn => ({
  svg: box(margin, 8, 10, 40, fill) + text(words, { x: margin + 28, y: 42, size: 36, bold: true }),
  height: 72,
});

/** Up to so many characters of a name of an agency on one line. */
const nameLength = 24;

function titleOf({ agency, year }: YearFacts): Drawn {
  const lines = (agency.match(new RegExp(`.{1,${nameLength}}`, 'gu')) ?? []).slice(0, 3);
  const all = [...lines, `${year}年政府信息公开工作`];
  const svg = all.map((line, at) =>
    text(line, {
      x: pictureWidth / 2,
      y: 84 + at * 58,
      size: at === all.length - 1 ? 46 : 36,
      anchor: 'middle',
      bold: true,
      color: '#ffffff',
    }),
  );
  const height = 60 + all.length * 58 + 24;
  return { svg: box(0, 0, pictureWidth, height, fill) + svg.join(''), height: height + 48 };
}

/** Numbers side by side, each over its name. */
function numbers(facts: readonly CountedFact[]): Drawn {
  const gap = 24;
  const width = (pictureWidth - 2 * margin - gap * (facts.length - 1)) / facts.length;
  const svg = facts.map(({ label, count }, at) => {
    const [x, middle] = [margin + at * (width + gap), margin + at * (width + gap) + width / 2];
    const figure = String(count);
    const size = Math.min(60, Math.floor((width - 72) / (0.62 * figure.length)));
    return (
      box(x, 0, width, 150, pale) +
      text(`${figure}件`, { x: middle, y: 78, size, anchor: 'middle', bold: true }) +
      text(label, { x: middle, y: 126, size: 28, anchor: 'middle' })
    );
  });
  return { svg: svg.join(''), height: 198 };
}

const labelWidth = 250;
const countWidth = 150;

/** A bar for each, as long as its count; the count stands behind it in words and digits. */
function bars(facts: readonly CountedFact[]): Drawn {
  const most = Math.max(1, ...facts.map(({ count }) => count));
  const room = pictureWidth - 2 * margin - labelWidth - countWidth;
  const svg = facts.map(({ label, count }, at) => {
    const y = at * 60;
    const [x, length] = [margin + labelWidth, Math.round((room * count) / most)];
    return (
      text(label, { x: x - 16, y: y + 32, size: 28, anchor: 'end' }) +
      (length > 0 ? box(x, y + 4, length, 38, fill) : '') +
      text(`${count}件`, { x: x + length + 12, y: y + 33, size: 28, bold: true })
    );
  });
  return { svg: svg.join(''), height: facts.length * 60 + 36 };
}

const nothing = (words: string): Drawn => ({
  svg: text(words, { x: margin, y: 32, size: 30 }),
  height: 90,
});

function partsOf(facts: YearFacts): Drawn[] {
  const { requests, applicants, outcomes, disputes, years, title } = facts;
  const some = (list: readonly CountedFact[]) => list.some(({ count }) => count > 0);
  return [
    titleOf(facts),
    heading('申请的收到和办理'),
    numbers(requests),
    heading('谁提出了申请'),
    some(applicants) ? bars(applicants) : nothing('全年未收到政府信息公开申请。'),
    heading('申请怎样办结'),
    some(outcomes) ? bars(outcomes) : nothing('全年没有办结的政府信息公开申请。'),
    heading('因政府信息公开工作被申请复议、提起诉讼'),
    numbers(disputes),
    ...(years.length > 1
      ? [
          heading('各年新收申请'),
          bars(years.map(({ year, received }) => ({ label: `${year}年`, count: received }))),
        ]
      : []),
    {
      svg: text(`数据来源：${title.slice(0, 40)}`, {
        x: margin,
        y: 28,
        size: 24,
        color: '#4d4d4d',
      }),
      height: 72,
    },
  ];
}

const listed = (facts: readonly CountedFact[]): string =>
  facts.map(({ label, count }) => `${label}${count}件`).join('，');

/** The same in words, for who cannot see it. */
export function pictureInWords(facts: YearFacts): string {
  const { requests, applicants, outcomes, disputes, years } = facts;
  const each = years.map(({ year, received }) => `${year}年${received}件`).join('，');
  return (
    `${listed(requests)}。新收申请中，${listed(applicants)}。办理结果：${listed(outcomes)}。` +
    `${listed(disputes)}。${years.length > 1 ? `各年新收申请：${each}。` : ''}`
  );
}

/** 一图读懂: one long picture of the year's counts. Nothing in it is told by colour alone. */
export function yearPicture(facts: YearFacts): string {
  let y = 0;
  const parts = partsOf(facts).map(({ svg, height }) => {
    const part = `<g transform="translate(0 ${y})">${svg}</g>`;
    y += height;
    return part;
  });
  const size = `width="${pictureWidth}" height="${y}" viewBox="0 0 ${pictureWidth} ${y}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="year-picture-title year-picture-desc" font-family="${fonts}">` +
    `<title id="year-picture-title">${escapeXml(`一图读懂${facts.title}`)}</title>` +
    `<desc id="year-picture-desc">${escapeXml(pictureInWords(facts))}</desc>` +
    `${box(0, 0, pictureWidth, y, '#ffffff')}${parts.join('')}</svg>`
  );
}
