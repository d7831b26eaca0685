import type { AnnualReport } from '../../report/annual-report';
import { readDate } from '../../text/calendar-date';
import type { Edition } from '../../template/edition';
import { shortened, squash, trimmed } from '../../tables/labels/squash';
import type { ReadNote } from '../read-result';
import { agencyKindOf } from '../../report/agency-kind-of';
import { contactIn, publicationIn } from './contact';
import { isFurniture } from './furniture';
import type { Item } from './item';
import type { SectionTexts } from './sections';
import { partSignature, type SignedText } from './signature';
import type { FoundTitle } from './title';

export interface Identity extends Pick<
  AnnualReport,
  'agency' | 'preface' | 'signature' | 'contact' | 'publication'
> {
  readonly year: number | null;
  /** Lines of the narrative sections, the signature taken off the last one. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly notes: readonly ReadNote[];
}

interface Found {
  readonly edition: Edition;
  readonly items: readonly Item[];
  readonly title: FoundTitle | null;
  readonly sections: SectionTexts;
}

/** Without a title the preface begins with the first sentence; what comes before is the website's. */
function partPreface(
  lines: readonly string[],
  titled: boolean,
): { preface: string[]; dropped: string[] } {
  const start = titled ? 0 : lines.findIndex((text) => text.length >= 20 && /[，。,]/.test(text));
  const from = start < 0 ? lines.length : start;
  const kept = lines.slice(from);
  return {
    preface: kept.filter((text) => !isFurniture(text)),
    dropped: [...lines.slice(0, from), ...kept.filter(isFurniture)],
  };
}

/** 统计期限 2022年1月1日至2022年12月31日, else the year before the signature's. */
function yearWithoutTitle(text: string, date: string): number | null {
  const period =
    /(\d{4})\s*年\s*1\s*月\s*1\s*日\s*(?:起?至|到|—|-)\s*(?:(\d{4})\s*年)?\s*(?:12|6)\s*月/.exec(
      text,
    );
  if (period && (period[2] === undefined || period[1] === period[2])) return Number(period[1]);
  const signed = readDate(date);
  return signed ? signed.year - 1 : null;
}

/** The title's agency, or the signature's where it is the same name in full: 柯街镇 is 昌宁县柯街镇人民政府. */
function agencyName(titled: string, signed: string): { name: string; note: ReadNote[] } {
  const [short, long] = [squash(titled), squash(signed)];
  if (
    short === '' ||
    (long.length > short.length &&
      long.includes(short) &&
      !/(?:政府|办事处|[局委办会院厅])$/.test(short))
  ) {
    const note: ReadNote[] =
      long === ''
        ? []
        : [
            {
              code: 'agency-differs',
              message: `标题中${short === '' ? '没有机关名称' : `写作“${titled}”`}，机关名称取自落款“${signed}”。`,
              source: signed,
              open: false,
            },
          ];
    return { name: signed, note };
  }
  if (long === '' || short === long) return { name: titled, note: [] };
  const message = `标题中的机关是“${titled}”，落款是“${signed}”，机关名称取自标题，请核对。`;
  return { name: titled, note: [{ code: 'agency-differs', message, source: signed, open: false }] };
}

function titleNotes({ title, edition }: Found, year: number | null): ReadNote[] {
  const notes: ReadNote[] = [];
  if (!title)
    notes.push({
      code: 'title-missing',
      message: `文件中没有标题，年度${year === null ? '未能确定' : `按正文认作 ${year} 年`}，请核对。`,
      open: false,
    });
  if (year === null)
    notes.push({ code: 'year-missing', message: '未能确定年度，请填写。', open: true });
  if (edition.period === 'half' && title?.half === undefined)
    notes.push({
      code: 'title-missing',
      message: '未能确定是上半年还是下半年，暂按上半年。',
      open: false,
    });
  return notes;
}

function droppedNotes(dropped: readonly string[]): ReadNote[] {
  const texts = dropped.map(trimmed).filter((text) => text !== '');
  if (texts.length === 0) return [];
  return [
    {
      code: 'furniture-dropped',
      message: `正文之外的 ${texts.length} 行（网页导航、页脚等）未填入。`,
      source: shortened(texts.join(' ／ '), 600),
      open: false,
    },
  ];
}

const lineTexts = (items: readonly Item[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'line' && trimmed(item.text) !== '' ? [trimmed(item.text)] : [],
  );

function signedText({ title, sections }: Found): SignedText {
  const lines = sections.last === null ? [] : (sections.lines[sections.last] ?? []);
  return partSignature(lines, title?.agency ?? '');
}

/** Who reports on which year, when it was signed, and where the reader can ask. */
export function readIdentity(found: Found): Identity {
  const { title, sections, items } = found;
  const signed = signedText(found);
  const { preface, dropped } = partPreface(sections.before, title !== null);
  const lines =
    sections.last === null ? sections.lines : { ...sections.lines, [sections.last]: signed.lines };
  const year = title?.year ?? yearWithoutTitle(preface.join('\n').slice(0, 20_000), signed.date);
  const { name, note } = agencyName(title?.agency ?? '', signed.agency);
  const prose = [...preface, ...Object.values(lines).flat()].join('\n');
  const above = title ? lineTexts(items.slice(0, title.at)) : [];
  const noSignature: ReadNote[] =
    signed.agency === '' && signed.date === ''
      ? [
          {
            code: 'signature-missing',
            message: '文件中没有落款，机关名称和日期请补填。',
            open: false,
          },
        ]
      : [];
  const isTitle = (text: string) =>
    title !== null && (text === title.agency || text.includes(title.source));
  return {
    agency: { name, kind: agencyKindOf(name) },
    year,
    preface: preface.join('\n'),
    lines,
    signature: { agency: signed.agency, date: signed.date },
    contact: contactIn(prose),
    publication: publicationIn([...above, ...dropped.slice(0, 40)]),
    notes: [
      ...titleNotes(found, year),
      ...note,
      ...noSignature,
      ...droppedNotes([...above.filter((text) => !isTitle(text)), ...dropped, ...signed.dropped]),
    ],
  };
}
