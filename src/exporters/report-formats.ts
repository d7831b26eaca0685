import type { AnnualReport, Draft } from '../report/annual-report';
import type { WordSettings } from '../report/word-settings';

/** A report that leaves, and what goes with it. */
export interface Leaving {
  /** What travels inside, so that the file comes back without loss. */
  readonly draft: Draft;
  readonly settings?: WordSettings | undefined;
  /** With the 审签单 as its first page. */
  readonly approval?: boolean | undefined;
  /** A page then shows the year as a picture, beside what is known of the years before. */
  readonly pictureWith?: readonly AnnualReport[] | undefined;
  /** What a draft file may carry besides: readers pass over what they do not know. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** One way a report leaves. Page, worker and command line walk the list of them. */
export interface ReportFormat {
  /** What the command line calls it. */
  readonly id: string;
  readonly extension: string;
  readonly label: string;
  /** As it is called when it has been exported. */
  readonly file: string;
  /** Behind the name of the file. */
  readonly suffix?: string;
  /** Loads its writer when first needed. */
  readonly make: (leaving: Leaving) => Promise<Uint8Array | string>;
}

const html = {
  extension: 'html',
  label: '网页',
  file: '网页文件',
};

/** In the order the command line names them. */
export const reportFormats = [
  {
    id: 'docx',
    extension: 'docx',
    label: 'Word',
    file: 'Word 文件',
    make: async (leaving) => (await import('./docx/word-file')).wordFile(leaving),
  },
  {
    ...html,
    id: 'html',
    make: async (leaving) => (await import('./html/report-page')).reportPage(leaving),
  },
  {
    ...html,
    id: 'html-inline',
    make: async (leaving) => (await import('./html/report-page')).inlinePage(leaving),
  },
  {
    ...html,
    id: 'html-bare',
    make: async (leaving) => (await import('./html/report-page')).barePage(leaving),
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    label: 'Excel',
    file: 'Excel 文件',
    suffix: '（三张表）',
    make: async (leaving) => (await import('./xlsx/tables-file')).tablesFile(leaving),
  },
  {
    id: 'json',
    extension: 'json',
    label: '草稿',
    file: '草稿文件',
    make: async (leaving) => (await import('./json/draft-text')).draftText(leaving),
  },
] as const satisfies readonly ReportFormat[];

export type ReportFormatId = (typeof reportFormats)[number]['id'];

export const reportFormat = (id: string | undefined): ReportFormat | undefined =>
  reportFormats.find((each) => each.id === id);

export function requireReportFormat(id: ReportFormatId): ReportFormat {
  const found = reportFormat(id);
  if (!found) throw new Error(`no format ${id}`);
  return found;
}
