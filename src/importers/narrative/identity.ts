import { agencyKindOf } from '../../report/agency-kind-of';
import type { AnnualReport } from '../../report/annual-report';
import { readDate } from '../../text/calendar-date';
import { plainForm, trimBlank } from '../../text/normal-form';
import type { Edition } from '../../template/edition';
import { shortened } from '../../tables/labels/squash';
import type { NoteCode, ReadNote } from '../read-result';
import { closedUp } from './agency-name';
import { contactIn } from './contact';
import { isFurniture } from './furniture';
import type { Item } from './item';
import { publicationIn } from './publication';
import type { SectionTexts } from './sections';
import { partSignature } from './signature';
import { type FoundTitle, type TitleText, titleOf } from './title';

export interface Identity extends Pick<
  AnnualReport,
  'agency' | 'preface' | 'signature' | 'contact' | 'publication'
> {
  readonly year: number | null;
  /** Lines of the texts by id, the signature taken off the last one. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly notes: readonly ReadNote[];
}

interface Found {
  readonly edition: Edition;
  readonly items: readonly Item[];
  readonly title: FoundTitle | null;
  readonly sections: SectionTexts;
  /** The title of the page, which stands in no line of it. */
  readonly outside: readonly string[] | undefined;
}

const note = (code: NoteCode, message: string, source?: string): ReadNote => ({
  code,
  message,
  open: false,
  ...(source === undefined ? {} : { source }),
});

const isProse = (text: string): boolean => text.length >= 20 && /[，。,]/.test(text);

/** Without a title the preface begins with the first sentence; what comes before is the website's. */
function partPreface(lines: readonly string[], titled: boolean) {
  const start = titled ? 0 : lines.findIndex((text) => isProse(text) && !isFurniture(text));
  const from = start < 0 ? lines.length : start;
  const kept = lines.slice(from);
  return {
    preface: kept.filter((text) => !isFurniture(text)),
    dropped: [...lines.slice(0, from), ...kept.filter(isFurniture)],
  };
}

/** 统计期限 2022年1月1日至2022年12月31日, else the year before the signature's. */
function yearWithoutTitle(text: string, date: string): number | null {
  const period = /(\d{4})年1月1日(?:起?至|到|—|-)(?:(\d{4})年)?(?:12|6)月/.exec(
    closedUp(text.slice(0, 20_000)),
  );
  if (period && (period[2] === undefined || period[1] === period[2])) return Number(period[1]);
  const signed = readDate(date);
  return signed ? signed.year - 1 : null;
}

const endsAsPlace = /[省市县区旗州盟乡镇]$/;
const endsAsBody = /(?:政府|办事处|[局委办会院厅])$/;

/** The title's agency, or the signature's where it is the same name in full: 柯街镇 is 昌宁县柯街镇人民政府. */
function agencyName(titled: string, signed: string): { name: string; notes: ReadNote[] } {
  const [short, long] = [closedUp(titled), closedUp(signed)];
  if (long === '' || short === long) return { name: titled, notes: [] };
  if (short === '' || (long.includes(short) && !endsAsBody.test(short))) {
    const said = short === '' ? '没有机关名称' : `写作“${titled}”`;
    const message = `标题中${said}，机关名称取自落款“${signed}”。`;
    return { name: signed, notes: [note('agency-differs', message, signed)] };
  }
  if (short.endsWith(long)) {
    // 清源县石桥镇人民政府 names the same in full; 政务要闻石桥镇人民政府 has a word of the page before it.
    const isPlace = endsAsPlace.test(short.slice(0, -long.length));
    return { name: isPlace ? titled : signed, notes: [] };
  }
  const message = `标题中的机关是“${titled}”，落款是“${signed}”，机关名称取自标题，请核对。`;
  return { name: titled, notes: [note('agency-differs', message, signed)] };
}

function titleNotes(
  { title, edition }: Found,
  page: TitleText | null,
  year: number | null,
  name: string,
): ReadNote[] {
  const notes: ReadNote[] = [];
  const taken = year === null ? '年度未能确定' : `年度认作 ${year} 年`;
  if (!title)
    notes.push(
      page
        ? note('title-missing', `正文中没有标题，按网页标题“${page.printed}”，${taken}，请核对。`)
        : note('title-missing', `文件中没有标题，${taken}，请核对。`),
    );
  else if (title.year === null && year !== null)
    notes.push(note('title-missing', `标题中没有写明年度，按正文认作 ${year} 年，请核对。`));
  if (year === null)
    notes.push({ code: 'year-missing', message: '未能确定年度，请填写。', open: true });
  if (name === '')
    notes.push({ code: 'agency-missing', message: '未能确定机关名称，请填写。', open: true });
  else if (agencyKindOf(name) === 'unknown')
    notes.push(note('kind-missing', `按名称“${name}”不能确定机关类别，请选择。`));
  if (edition.period === 'half' && title?.half === undefined)
    notes.push(note('title-missing', '未能确定是上半年还是下半年，暂按上半年。'));
  return notes;
}

/** What of a page is no part of the report is told in one note; sentences among it with their full text. */
function droppedNotes(dropped: readonly string[]): ReadNote[] {
  const texts = dropped.map(trimBlank).filter((text) => text !== '');
  const prose = texts.filter((text) => isProse(text) && !isFurniture(text));
  const isProseLine = new Set(prose);
  const rest = texts.filter((text) => !isProseLine.has(text));
  const notes: ReadNote[] = [];
  if (rest.length > 0)
    notes.push(
      note(
        'furniture-dropped',
        `正文之外的 ${rest.length} 行（网页导航、页脚等）未填入。`,
        shortened(rest.join(' ／ '), 600),
      ),
    );
  if (prose.length > 0)
    notes.push(
      note(
        'text-left',
        `标题之前或落款之后的 ${prose.length} 段文字未填入，请核对。`,
        prose.join('\n'),
      ),
    );
  return notes;
}

const lineTexts = (items: readonly Item[], left: (at: number) => boolean): string[] =>
  items.flatMap((item, at) =>
    item.kind === 'line' && trimBlank(item.text) !== '' && !left(at) ? [trimBlank(item.text)] : [],
  );

/** The last text without the signature. */
function partLast(sections: SectionTexts, titled: string) {
  const { last, lines } = sections;
  const signed = partSignature(last === null ? [] : (lines[last] ?? []), titled);
  return { signed, lines: last === null ? lines : { ...lines, [last]: signed.lines } };
}

/** Who reports on which year, when it was signed, and where the reader can ask. */
export function readIdentity(found: Found): Identity {
  const { title, items } = found;
  const page = title ? null : (found.outside?.map(titleOf).find((text) => text !== null) ?? null);
  const titled = (title ?? page)?.agency ?? '';
  const { signed, lines } = partLast(found.sections, titled);
  const isTitle = (at: number): boolean => title?.lines.has(at) ?? false;
  const before = found.sections.before.flatMap(({ at, text }) => (isTitle(at) ? [] : [text]));
  const { preface, dropped } = partPreface(before, title !== null);
  const prose = plainForm([...preface, ...Object.values(lines).flat()].join('\n'));
  const year = (title ?? page)?.year ?? yearWithoutTitle(prose, signed.date);
  const { name, notes } = agencyName(titled, signed.agency);
  const above = title ? lineTexts(items.slice(0, title.from), isTitle) : [];
  if (signed.agency === '' && signed.date === '')
    notes.push(note('signature-missing', '文件中没有落款，机关名称和日期请补填。'));
  return {
    agency: { name, kind: agencyKindOf(name) },
    year,
    preface: preface.join('\n'),
    lines,
    signature: { agency: signed.agency, date: signed.date },
    contact: contactIn(prose),
    publication: publicationIn([...above, ...dropped, ...signed.dropped]),
    notes: [
      ...titleNotes(found, page, year, name),
      ...notes,
      ...droppedNotes([...above, ...dropped, ...found.sections.furniture, ...signed.dropped]),
    ],
  };
}
