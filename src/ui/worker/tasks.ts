import { figuresOf } from '../../calc/figures';
import type { CheckInput, CheckSettings } from '../../checks/check';
import { type CheckResults, examineWith } from '../../checks/run-checks';
import type { Alike, AlikeText } from '../../collection/alike';
import type { ExamineOptions } from '../../collection/examine';
import type { Incoming, ReadReport, Received } from '../../collection/received';
import type { SheetOptions } from '../../collection/open-points';
import type { UnitRow } from '../../collection/units';
import type { Block } from '../../document/block';
import {
  type Leaving,
  type ReportFormatId,
  requireReportFormat,
} from '../../exporters/report-formats';
import type { Sheet } from '../../exporters/xlsx/to-workbook';
import type { Archive } from '../../importers/archive';
import type { ReadInput } from '../../importers/read';
import type { ReadResult } from '../../importers/read-result';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { editionById, requireEdition } from '../../template/editions';
import type { WordSettings } from '../../report/word-settings';
import { reportTitle } from '../../report/title';

/** `earlier`: reports of the years before, as far as they are known. */
export interface PictureInput {
  readonly report: AnnualReport;
  readonly earlier: readonly AnnualReport[];
}

/** A draft with what else the checks of it depend on. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly settings: CheckSettings;
}

/** Work that would hold up a key press; plain data in, plain data out, so that a worker can do it. */
export interface Tasks {
  /** Loads what Word files are made with, ahead of the first. */
  prepare: { input: null; output: null };
  /** A report written in one of the formats; only what is printed travels inside. */
  export: {
    input: { format: ReportFormatId; report: AnnualReport } & Pick<
      Leaving,
      'settings' | 'approval'
    >;
    output: Uint8Array | string;
  };
  /** 审签单, report and 核验单 in one file; or the report alone with 草稿 across its pages. */
  signing: {
    input: {
      draft: Draft;
      settings: CheckSettings;
      word: WordSettings;
      time: string;
      isDraft: boolean;
    };
    output: { bytes: Uint8Array; fingerprint: string };
  };
  /** Both forms a clipboard holds. */
  richText: { input: { report: AnnualReport }; output: { html: string; text: string } };
  /** SVG; null while the figures are not complete. */
  picture: { input: PictureInput; output: string | null };
  /** A page that holds the picture too. */
  explanation: { input: PictureInput; output: string | null };
  /** Every check that reads texts or another year, as a pause in typing causes it. */
  checkTexts: { input: CheckedDraft; output: CheckResults };
  checkSheet: {
    /** `time` as printed. */
    input: {
      draft: Draft;
      settings: CheckSettings;
      time: string;
      format: 'docx' | 'html';
    };
    output: Uint8Array | string;
  };
  read: { input: ReadInput; output: ReadResult };
  /** One file of many; what cannot be read is told in the output. */
  examine: { input: { file: Incoming; options: ExamineOptions }; output: Received };
  /** A report checked again beside the report of the year before. */
  recheck: { input: { read: ReadReport; options: ExamineOptions }; output: ReadReport };
  /** 待办事项 or 审核单 of one unit. */
  unitSheet: {
    input: { row: UnitRow; sheet: UnitSheet; options: SheetOptions; format: 'docx' | 'html' };
    output: Uint8Array | string;
  };
  /** A file of blocks, named by its title. */
  printed: { input: { blocks: readonly Block[]; title: string }; output: Uint8Array | string };
  /** Files by path into a zip, and a zip's files out of it. */
  pack: { input: readonly (readonly [string, Uint8Array | string])[]; output: Uint8Array };
  unpack: { input: Uint8Array; output: Archive };
  alike: { input: { texts: readonly AlikeText[] }; output: Alike };
  workbook: { input: { sheets: readonly Sheet[] }; output: Uint8Array };
  /** Tells that a fresh worker runs. */
  ready: { input: null; output: true };
}
/** What is printed of one unit, by what its file is called. */
export const unitSheets = { openPoints: '待办事项', review: '审核单' } as const;
export type UnitSheet = keyof typeof unitSheets;

export type TaskName = keyof Tasks;

const withFigures = (report: AnnualReport) => {
  const edition = requireEdition(report.edition);
  return { report, edition, figures: figuresOf(edition, report.tables) };
};

function checkInputOf({ draft, settings }: CheckedDraft): CheckInput {
  const { report, lastYear, openCells } = draft;
  return {
    ...withFigures(report),
    ...settings,
    ...(openCells ? { openCells } : {}),
    ...(lastYear && editionById(lastYear.edition) ? { lastYear: withFigures(lastYear) } : {}),
  };
}

async function checkBlocks({ time, ...checked }: CheckedDraft & { readonly time: string }) {
  const [{ checks }, { checkSheetBlocks }] = await Promise.all([
    import('../../checks/index'),
    import('../../document/check-sheet'),
  ]);
  const { confirmations } = checked.draft;
  const input = checkInputOf(checked);
  return checkSheetBlocks({ input, checks, confirmations, time });
}

async function checkSheet({ format, ...sheet }: Tasks['checkSheet']['input']) {
  const { report } = sheet.draft;
  const title = `${reportTitle(requireEdition(report.edition), report)}核验单`;
  return dressed(await checkBlocks(sheet), { title, agency: report.agency.name }, format);
}

async function dressed(
  blocks: readonly Block[],
  names: { title: string; agency: string },
  format: 'docx' | 'html',
): Promise<Uint8Array | string> {
  if (format === 'html') {
    const { toHtmlPage } = await import('../../exporters/html/to-html');
    return toHtmlPage(blocks, names.title);
  }
  const { toDocx } = await import('../../exporters/docx/to-docx');
  return toDocx(blocks, names);
}

async function signing({ word, isDraft, ...sheet }: Tasks['signing']['input']) {
  const { report } = sheet.draft;
  const { signingFile } = await import('../../exporters/docx/word-file');
  return signingFile({
    draft: printedOnly(report),
    settings: word,
    appendix: isDraft ? null : await checkBlocks(sheet),
  });
}

/** What the office keeps to itself — last year's report, reasons given — stays out of what leaves it. */
const printedOnly = (report: AnnualReport): Draft => ({ report, confirmations: [] });

async function picture({ report, earlier }: PictureInput) {
  const [{ yearFacts }, { yearPicture }] = await Promise.all([
    import('../../document/year-facts'),
    import('../../exporters/svg/year-picture'),
  ]);
  const facts = yearFacts(requireEdition(report.edition), report, { earlier });
  return facts && { facts, svg: yearPicture(facts) };
}

const tasks: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;
} = {
  prepare: () => import('../../exporters/docx/word-file').then(() => null),
  export: ({ format, report, ...choice }) => {
    const draft = printedOnly(report);
    return requireReportFormat(format).make({ draft, ...choice });
  },
  richText: async ({ report }) => {
    const { richText } = await import('../../exporters/html/report-page');
    return richText(report);
  },
  picture: async (input) => (await picture(input))?.svg ?? null,
  explanation: async (input) => {
    const made = await picture(input);
    if (!made) return null;
    const [{ explanationBlocks }, { toHtmlPage }] = await Promise.all([
      import('../../document/explanation-blocks'),
      import('../../exporters/html/to-html'),
    ]);
    return toHtmlPage(explanationBlocks(made.facts), `${made.facts.title}解读`, {
      picture: made.svg,
    });
  },
  signing,
  checkTexts: async (checked) => {
    const { textChecks } = await import('../../checks/index');
    return examineWith(textChecks, checkInputOf(checked));
  },
  checkSheet,
  read: async (input) => {
    const { read } = await import('../../importers/read');
    return read(input);
  },
  examine: async ({ file, options }) => {
    const { examine } = await import('../../collection/examine');
    return examine(file, options);
  },
  recheck: async ({ read, options }) => {
    const { recheck } = await import('../../collection/examine');
    return recheck(read, options);
  },
  unitSheet: async ({ row, sheet, options, format }) => {
    const { openPointsBlocks, reviewSheetBlocks } = await import('../../collection/open-points');
    const blocks = (sheet === 'review' ? reviewSheetBlocks : openPointsBlocks)(row, options);
    return dressed(blocks, { title: `${row.name}${unitSheets[sheet]}`, agency: row.name }, format);
  },
  printed: ({ blocks, title }) => dressed(blocks, { title, agency: '' }, 'docx'),
  pack: async (files) => {
    const { toArchive } = await import('../../exporters/to-archive');
    return toArchive(files);
  },
  unpack: async (bytes) => {
    const { readArchive } = await import('../../importers/archive');
    return readArchive(bytes);
  },
  alike: async ({ texts }) => {
    const { alike } = await import('../../collection/alike');
    return alike(texts);
  },
  workbook: async ({ sheets }) => {
    const { toWorkbook } = await import('../../exporters/xlsx/to-workbook');
    return toWorkbook(sheets);
  },
  ready: () => Promise.resolve(true),
};

export function runTask<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
): Promise<Tasks[Name]['output']> {
  return tasks[name](input);
}
