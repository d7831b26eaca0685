import { trimBlank } from '../../text/normal-form';
import type { Edition } from '../../template/edition';
import type { ReadNote } from '../read-result';
import type { Item } from './item';
import { titleFit } from './section-titles';

/** Fewer titles in a row are the outline of a short report. */
const fewest = 4;
/** ……3 behind a title, or on a line of its own. */
const pageBehind = /[\s.．·…⋯—_-]*\d{0,3}\s*$/;
const isHead = (text: string): boolean => /^目\s*[录次]$/.test(text);

/** The section that a line names, with the number of a page behind it perhaps; null for others. */
function sectionNamed({ sections }: Edition, text: string): string | null {
  const bare = text.replace(pageBehind, '');
  const found = sections.find((section, at) => {
    const fit = titleFit(section, at + 1, bare);
    return fit === 'exact' || fit === 'number' || fit === 'core';
  });
  return found?.id ?? null;
}

/** Where a list of titles ends that begins at `start`; null where there is none. */
function contentsEnd(edition: Edition, items: readonly Item[], start: number): number | null {
  const named = new Set<string>();
  let end = start;
  let isListed = false;
  for (let at = start; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line') break;
    const text = trimBlank(item.text);
    if (text === '') continue;
    const section = sectionNamed(edition, text);
    // The first title that comes again opens its section.
    if (section !== null && named.has(section)) break;
    const isPart =
      /[.．·…⋯]{2,}\s*\d{1,3}$|^[（(][一二三四五六七八九十]+[）)][^。]{2,30}\d{1,3}$/.test(text);
    if (section === null && !isPart && !(isListed && text.replace(pageBehind, '') === '')) {
      if (!(at === start && isHead(text))) break;
    }
    if (section !== null) named.add(section);
    isListed = true;
    end = at + 1;
  }
  if (named.size < fewest) return null;
  const repeated = items.slice(end).filter((item) => {
    const section = item.kind === 'line' ? sectionNamed(edition, item.text) : null;
    return section !== null && named.has(section);
  });
  return repeated.length >= fewest ? end : null;
}

/** The items without a table of contents, which names all sections before the first of them begins. */
export function withoutContents(edition: Edition, items: readonly Item[]) {
  const lines: string[] = [];
  for (let start = 0; start < items.length; start += 1) {
    const item = items[start];
    if (item?.kind === 'table') break;
    const text = trimBlank(item?.text ?? '');
    if (!isHead(text) && sectionNamed(edition, text) === null) continue;
    const end = contentsEnd(edition, items, start);
    if (end === null) break;
    for (const each of items.slice(start, end)) if (each.kind === 'line') lines.push(each.text);
    const message = '目录不是正文，已略去。';
    const notes: ReadNote[] = [
      { code: 'furniture-dropped', message, source: lines.join(' ／ ').slice(0, 600), open: false },
    ];
    return { items: [...items.slice(0, start), ...items.slice(end)], notes };
  }
  return { items, notes: [] };
}
