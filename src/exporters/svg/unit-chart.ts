import { escapeXml } from '../escape-xml';
import { box, fill, fonts, ink, text } from './draw';

/** One unit's bars; a figure that is not known has none, and says so. */
export interface UnitBars {
  readonly unit: string;
  readonly now: number | null;
  readonly before: number | null;
  /** Why it is to be looked at; '' where it is not. */
  readonly mark: string;
}

export interface UnitChart {
  readonly title: string;
  /** As in the legend: 2026年, 2025年; null where no earlier year is known. */
  readonly now: string;
  readonly before: string | null;
  readonly units: readonly UnitBars[];
}

const width = 680;
const labelWidth = 190;
const markWidth = 150;
const head = 76;
/** So much of a name stands beside its bars. */
const nameLength = 13;
const warning = '#8a5a00';

/** The outline tells last year's bar from this year's without colour. */
const outlined = (x: number, y: number, length: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${length}" height="${height}" fill="#ffffff" stroke="${fill}" stroke-width="1.5"/>`;

const shortName = (unit: string): string =>
  unit.length > nameLength ? `…${unit.slice(1 - nameLength)}` : unit;

const barHeight = 13;
type Draw = typeof box;

function bar(count: number | null, y: number, most: number, draw: Draw): string {
  const x = labelWidth;
  if (count === null) return text('—', { x: x + 6, y: y + 12, size: 13 });
  const room = width - labelWidth - markWidth - 60;
  const length = Math.max(count > 0 ? 2 : 0, Math.round((room * Math.max(0, count)) / most));
  return (
    (length > 0 ? draw(x, y, length, barHeight, fill) : '') +
    text(String(count), { x: x + length + 6, y: y + 12, size: 14 })
  );
}

function legend({ title, now, before }: UnitChart): string {
  return (
    text(title, { x: 12, y: 28, size: 20, bold: true }) +
    box(labelWidth, 46, 26, barHeight, fill) +
    text(now, { x: labelWidth + 34, y: 58, size: 15 }) +
    (before === null
      ? ''
      : outlined(labelWidth + 140, 46, 26, barHeight) +
        text(before, { x: labelWidth + 174, y: 58, size: 15 }))
  );
}

const inWords = ({ now, before, units }: UnitChart): string =>
  units
    .map((each) => {
      const figures = [`${now}${each.now ?? '未知'}`];
      if (before !== null) figures.push(`${before}${each.before ?? '未知'}`);
      return `${each.unit}：${figures.join('，')}${each.mark === '' ? '' : `，${each.mark}`}`;
    })
    .join('；');

/** Bars of every unit, this year's over last year's; what stands out says in words why. */
export function unitChart(chart: UnitChart): string {
  const { units, before } = chart;
  const most = Math.max(1, ...units.flatMap((each) => [each.now ?? 0, each.before ?? 0]));
  const step = before === null ? 24 : 42;
  const rows = units.map(({ unit, now, before: last, mark }, at) => {
    const y = head + at * step;
    const name = { x: labelWidth - 10, y: y + 14, size: 14, anchor: 'end', color: ink } as const;
    const color = warning;
    return (
      text(shortName(unit), name) +
      bar(now, y + 1, most, box) +
      (before === null ? '' : bar(last, y + 18, most, outlined)) +
      (mark === ''
        ? ''
        : text(`▲ ${mark}`, { x: width - markWidth, y: y + 14, size: 15, bold: true, color }))
    );
  });
  const height = head + units.length * step + 12;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `role="img" aria-labelledby="unit-chart-title" aria-describedby="unit-chart-desc" font-family="${fonts}">` +
    `<title id="unit-chart-title">${escapeXml(chart.title)}</title>` +
    `<desc id="unit-chart-desc">${escapeXml(inWords(chart))}</desc>` +
    `${box(0, 0, width, height, '#ffffff')}${legend(chart)}${rows.join('')}</svg>`
  );
}
