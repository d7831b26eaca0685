import type { DeskMark } from '../../../collection/county-state';
import type { SheetOptions } from '../../../collection/open-points';
import type { UnitRow } from '../../../collection/units';
import type { Block } from '../../../document/block';
import {
  type Leaving,
  type ReportFormatId,
  requireReportFormat,
} from '../../../exporters/report-formats';
import type { WordComment } from '../../../exporters/docx/place-comments';
import type { AnnualReport, Draft } from '../../../report/annual-report';
import { atField } from '../../../report/place';
import { reportTitle } from '../../../report/title';
import type { WordSettings } from '../../../report/word-settings';
import { requireEdition } from '../../../template/editions';
import { checkBlocks, type CheckedDraft, openFindings } from './check-tasks';

/** `earlier`: reports of the years before, as far as they are known. */
export interface PictureInput {
  readonly report: AnnualReport;
  readonly earlier: readonly AnnualReport[];
}

/** The ways a sheet is printed. */
export type Printed = 'docx' | 'html';
type FileContent = Uint8Array | string;

/** What is printed of one unit, by what its file is called. */
export const unitSheets = { openPoints: '待办事项', review: '审核单' } as const;
export type UnitSheet = keyof typeof unitSheets;

interface UnitSheetInput {
  readonly row: UnitRow;
  readonly sheet: UnitSheet;
  readonly options: SheetOptions;
  readonly format: Printed;
}

interface PrintedInput {
  readonly blocks: readonly Block[];
  readonly title: string;
  readonly format: Printed;
}

async function dressed(
  blocks: readonly Block[],
  names: { title: string; agency: string; isSheet?: boolean },
  format: Printed,
): Promise<FileContent> {
  if (format === 'html') {
    const { toHtmlPage } = await import('../../../exporters/html/to-html');
    return toHtmlPage(blocks, names.title);
  }
  const { toDocx } = await import('../../../exporters/docx/to-docx');
  return toDocx(blocks, names);
}

/** What the office keeps to itself — last year's report, reasons given — stays out of what leaves it. */
const severityNames = { error: '错误', warning: '待核实', hint: '提示' } as const;

const printedOnly = (report: AnnualReport): Draft => ({ report, confirmations: [] });

async function pictureOf({ report, earlier }: PictureInput) {
  const [{ yearFacts }, { yearPicture }] = await Promise.all([
    import('../../../document/year-facts'),
    import('../../../exporters/svg/year-picture'),
  ]);
  const facts = yearFacts(requireEdition(report.edition), report, { earlier });
  return facts && { facts, svg: yearPicture(facts) };
}

export const exportTasks = {
  /** Loads what Word files are made with, ahead of the first. */
  prepareExport: (): Promise<null> => import('../../../exporters/docx/word-file').then(() => null),
  /** A report written in one of the formats; only what is printed travels inside. */
  export: ({
    format,
    report,
    ...choice
  }: { format: ReportFormatId; report: AnnualReport } & Pick<
    Leaving,
    'settings' | 'approval' | 'pictureWith'
  >): Promise<FileContent> =>
    requireReportFormat(format).make({ draft: printedOnly(report), ...choice }),
  /** 审签单, report and 核验单 in one file; or the report alone with 草稿 across its pages. */
  async signing({
    word,
    isDraft,
    ...sheet
  }: CheckedDraft & { word: WordSettings; time: string; isDraft: boolean }) {
    const { signingFile } = await import('../../../exporters/docx/word-file');
    return signingFile({
      draft: printedOnly(sheet.draft.report),
      settings: word,
      appendix: isDraft ? null : await checkBlocks(sheet),
    });
  },
  /** Both forms a clipboard holds. */
  async richText({ report }: { report: AnnualReport }): Promise<{ html: string; text: string }> {
    const { richText } = await import('../../../exporters/html/report-page');
    return richText(report);
  },
  /** SVG; null while the figures are not complete. */
  picture: async (input: PictureInput): Promise<string | null> =>
    (await pictureOf(input))?.svg ?? null,
  /** A page that holds the picture too. */
  async explanation(input: PictureInput): Promise<string | null> {
    const made = await pictureOf(input);
    if (!made) return null;
    const [{ explanationBlocks }, { toHtmlPage }] = await Promise.all([
      import('../../../document/explanation-blocks'),
      import('../../../exporters/html/to-html'),
    ]);
    return toHtmlPage(explanationBlocks(made.facts), `${made.facts.title}解读`, {
      picture: made.svg,
    });
  },
  /** The report with a reviewer's remarks as comments at their places. */
  async commented({ report, marks }: { report: AnnualReport; marks: readonly DeskMark[] }) {
    const { commentedFile } = await import('../../../exporters/docx/word-file');
    const comments = marks.map(({ place, by, remark }): WordComment => ({
      place,
      author: by,
      text: remark,
    }));
    return commentedFile({ draft: printedOnly(report) }, comments);
  },
  /** The report as a draft, with what the checks found as comments at their places. */
  async annotated({ word, ...checked }: CheckedDraft & { word: WordSettings }) {
    const { commentedFile } = await import('../../../exporters/docx/word-file');
    const comments = (await openFindings(checked)).map(
      ({ places: [place = atField('agency/name')], severity, message }): WordComment => ({
        place,
        author: '核验',
        text: `${severityNames[severity]}：${message}`,
      }),
    );
    const draft = printedOnly(checked.draft.report);
    return commentedFile({ draft, settings: word }, comments, '核验批注稿，不作签发用');
  },
  /** The 核验单 as a file; `time` as printed. */
  async checkSheet({ format, ...sheet }: CheckedDraft & { time: string; format: Printed }) {
    const { report } = sheet.draft;
    const title = `${reportTitle(requireEdition(report.edition), report)}核验单`;
    const names = { title, agency: report.agency.name, isSheet: true };
    return dressed(await checkBlocks(sheet), names, format);
  },
  /** 待办事项 or 审核单 of one unit. */
  async unitSheet({ row, sheet, options, format }: UnitSheetInput) {
    const { openPointsBlocks, reviewSheetBlocks } = await import('../../../collection/open-points');
    const blocks = (sheet === 'review' ? reviewSheetBlocks : openPointsBlocks)(row, options);
    return dressed(blocks, { title: `${row.name}${unitSheets[sheet]}`, agency: row.name }, format);
  },
  /** A file of blocks, named by its title. */
  printed: ({ blocks, title, format }: PrintedInput) =>
    dressed(blocks, { title, agency: '' }, format),
};
