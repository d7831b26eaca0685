import { memoizeFor } from '../../text/memoize';
import { readNumeral } from '../../text/numeral';
import { squash } from '../../tables/labels/squash';
import type { Edition, Section } from '../../template/edition';
import { editions } from '../../template/editions';
import { withoutMarks } from './marks';

/** Words by which the titles of a section are known, however they vary; tested without mark. */
const cores: Readonly<Record<string, RegExp>> = {
  overview:
    /^(?:(?:政府信息|政务)公开)?(?:工作)?(?:总体|整体|基本)(?:工作)?(?:推进|开展)?(?:情况|概况)$|^(?:总结)?概述$|^工作(?:总体)?(?:推进|开展)情况$/,
  proactive: /^(?:政府信息)?主动公开(?:政府信息)?的?(?:工作)?情况$/,
  requests:
    /^(?:收到和)?(?:处理|办理).{0,12}申请.{0,8}$|^(?:政府信息)?依申请公开.{0,12}情况$|^申请公开.{0,12}情况$/,
  disputes: /行政复议.{0,10}行政诉讼|行政诉讼.{0,10}行政复议/,
  problems: /存在(?:的)?(?:主要)?(?:问题|困难)|主要问题|^问题/,
  improvements: /^(?:下一?步|今后|改进)|改进(?:计划|措施|情况)$|工作(?:计划|打算|安排|思路)$/,
  otherMatters: /^(?:其他|其它)(?:需要|应当|须|应)?(?:报告|说明)?.{0,6}(?:事项|情况)$/,
};

/** 2024年, or the place and the year: no part of a title's own words. */
const yearInFront = /^[^\d,。;]{0,20}\d{4}年度?,?(?=.{4})/;

const longest = 45;
const isSentence = /[。;,!?]|[:].{8}/;

/** From sure to hardly: its own words under its own number, known words, its number alone. */
export type TitleFit = 'exact' | 'core' | 'number' | 'weak' | 'place';
export const fitness: readonly TitleFit[] = ['exact', 'core', 'number', 'weak', 'place'];

const bareTitle = memoizeFor((section: Section): string =>
  squash(withoutMarks(section.title).text),
);

/** 一 总体情况: a number that nothing but a space divides from the title. */
const spacedNumber = /^\s*([一二三四五六七八])\s+(?=\S)/;

/** How well a line serves as the title of a section, the `place`th of its edition; null where it does not. */
export function titleFit(section: Section, place: number, line: string): TitleFit | null {
  if (line.length > longest * 2) return null;
  const fit = spacedNumber.test(line)
    ? markedFit(section, place, line.replace(spacedNumber, '$1、'))
    : null;
  return fit === 'exact' ? fit : markedFit(section, place, line);
}

function markedFit(section: Section, place: number, line: string): TitleFit | null {
  const { ordinal, isFirstLevel, text } = withoutMarks(line);
  const title = squash(text).replace(/:$/, '').replace(yearInFront, '');
  const bare = title === `${bareTitle(section)}。` ? bareTitle(section) : title;
  if (bare.length > longest || bare === '' || isSentence.test(bare)) return null;
  const isOwn = bare === bareTitle(section);
  const isNumbered = ordinal !== '' && readNumeral(ordinal) === place;
  if (isOwn && isNumbered) return 'exact';
  const isKnown = isOwn || (cores[section.id]?.test(bare) ?? false);
  if (!isKnown) return isNumbered && isFirstLevel && bare.length <= 20 ? 'place' : null;
  if (isFirstLevel) return isNumbered ? 'exact' : 'number';
  if (isOwn || ordinal === '') return 'core';
  return isNumbered ? 'number' : 'weak';
}

/** Whether a line is the title of a section even where another was to be expected. */
export function isSureTitle(section: Section, place: number, line: string): boolean {
  const fit = titleFit(section, place, line);
  const isOwn = fit === 'core' && squash(withoutMarks(line).text) === bareTitle(section);
  return isOwn || fit === 'exact' || fit === 'number';
}

/** Whether the first section of a report may begin here. */
export const isFirstTitle = (line: string): boolean =>
  editions.some(({ sections: [first] }) => first && titleFit(first, 1, line) === 'exact');

/** The raw length of the prefix of `line` that squashes to `title`; 0 where it is none. */
function prefixLength(line: string, title: string): number {
  if (!squash(line.slice(0, title.length * 2 + 4)).startsWith(title)) return 0;
  for (let end = 1; end <= Math.min(line.length, title.length * 2 + 4); end += 1)
    if (squash(line.slice(0, end)) === title) return end;
  return 0;
}

/** Titles glued to the sentence before or to the text behind them get a line of their own. */
export function splitGluedTitles(edition: Edition, line: string): string[] {
  if (line.length < 8) return [line];
  const tail = /^([^]*[。！？；”）)])\s*([一二三四五六七]、[^。，；：]{3,40})$/.exec(
    line.slice(-400),
  );
  for (const [index, section] of edition.sections.entries()) {
    if (tail?.[2] !== undefined && titleFit(section, index + 1, tail[2]) === 'exact') {
      const head = line.slice(0, line.length - tail[2].length).replace(/\s+$/, '');
      return [head, tail[2]];
    }
    const length = prefixLength(line.trim(), squash(section.title));
    const rest = line.trim().slice(length);
    if (length === 0 || rest.trim() === '') continue;
    // “一、总体情况，二、……” lists the sections, it does not open one.
    if (/^\s*[，、；,;及和的。]/.test(rest) && !/^\s*。\s*\S/.test(rest)) continue;
    return [line.trim().slice(0, length), rest.replace(/^[\s：:。]+/, '')];
  }
  return [line];
}
