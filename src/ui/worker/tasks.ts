import { figuresOf } from '../../calc/figures';
import type { CheckInput, CheckSettings } from '../../checks/check';
import type { Alike, AlikeText } from '../../collection/alike';
import type { ExamineOptions } from '../../collection/examine';
import type { Incoming, ReadReport, Received } from '../../collection/received';
import type { SheetOptions } from '../../collection/open-points';
import type { UnitRow } from '../../collection/units';
import type * as approvalModule from '../../document/approval-sheet';
import type { Block } from '../../document/block';
import { reportBlocks } from '../../document/report-blocks';
import { brokenAtSense } from '../../document/title-lines';
import type { Sheet } from '../../exporters/xlsx/to-workbook';
import type { ReadInput } from '../../importers/read';
import type { ReadResult } from '../../importers/read-result';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { reportTitle, titleLines } from '../../report/title';
import type { WordSettings } from '../../report/word-settings';
import { editionById } from '../../template/editions';

/** How a fragment is dressed: `inline` for editors that strip style sheets, `bare` for sites with their own. */
export type Dressing = 'inline' | 'bare';

/** Work that would hold up a key press; plain data in, plain data out, so that a worker can do it. */
export interface Tasks {
  /** Loads what Word files are made with, ahead of the first. */
  prepare: { input: null; output: null };
  docx: {
    input: { report: AnnualReport; settings?: WordSettings; approval?: boolean };
    output: Uint8Array;
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
  html: { input: { report: AnnualReport }; output: string };
  fragment: {
    input: { report: AnnualReport; dressing: Dressing };
    output: { html: string; text: string };
  };
  xlsx: { input: { report: AnnualReport }; output: Uint8Array };
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
  alike: { input: { texts: readonly AlikeText[] }; output: Alike };
  workbook: { input: { sheets: readonly Sheet[] }; output: Uint8Array };
  /** Tells that a fresh worker runs. */
  ready: { input: null; output: true };
}
/** What is printed of one unit, by what its file is called. */
export const unitSheets = { openPoints: '待办事项', review: '审核单' } as const;
export type UnitSheet = keyof typeof unitSheets;

export type TaskName = keyof Tasks;

function editionOf({ edition: id }: AnnualReport) {
  const edition = editionById(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

const withFigures = (report: AnnualReport) => {
  const edition = editionOf(report);
  return { report, edition, figures: figuresOf(edition, report.tables) };
};

async function printed(report: AnnualReport) {
  const { shortFingerprint } = await import('../../report/fingerprint');
  const { edition, figures } = withFigures(report);
  return {
    title: reportTitle(edition, report),
    agency: report.agency.name,
    blocks: reportBlocks(edition, report, figures),
    fingerprint: shortFingerprint(report),
    // What the office keeps to itself — last year's report, reasons given — stays out of what leaves it.
    draft: { report, confirmations: [] },
  };
}

async function checkBlocks({
  draft,
  settings,
  time,
}: Pick<Tasks['signing']['input'], 'draft' | 'settings' | 'time'>) {
  const [{ checks }, { checkSheetBlocks }] = await Promise.all([
    import('../../checks/index'),
    import('../../document/check-sheet'),
  ]);
  const { report, lastYear, confirmations, openCells } = draft;
  const input: CheckInput = {
    ...withFigures(report),
    ...settings,
    ...(openCells ? { openCells } : {}),
    ...(lastYear ? { lastYear: withFigures(lastYear) } : {}),
  };
  return checkSheetBlocks({ input, checks, confirmations, time });
}

async function checkSheet({ format, ...sheet }: Tasks['checkSheet']['input']) {
  const { report } = sheet.draft;
  const title = `${reportTitle(editionOf(report), report)}核验单`;
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

const wordModules = () =>
  Promise.all([
    import('../../exporters/docx/to-docx'),
    import('../../document/approval-sheet'),
    import('../../report/fingerprint'),
  ]);

function approvalOf(
  { approvalSheet }: Pick<typeof approvalModule, 'approvalSheet'>,
  report: AnnualReport,
  fingerprint: string,
) {
  const lines = brokenAtSense(titleLines(editionOf(report), report));
  return approvalSheet({ titleLines: lines, agency: report.agency.name, fingerprint });
}

async function signing({ word, isDraft, ...sheet }: Tasks['signing']['input']) {
  const { report } = sheet.draft;
  const [[{ toDocx }, approval], { blocks, ...options }] = await Promise.all([
    wordModules(),
    printed(report),
  ]);
  const { fingerprint } = options;
  const line = `数据指纹 ${fingerprint}`;
  const bytes = await toDocx(blocks, {
    ...options,
    settings: word,
    ...(isDraft
      ? { marks: { watermark: '草稿', line: `送审草稿，未核验完毕，不作签发用　${line}` } }
      : {
          frontPage: approvalOf(approval, report, fingerprint),
          appendix: await checkBlocks(sheet),
          marks: { line },
        }),
  });
  return { bytes, fingerprint };
}

const tasks: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;
} = {
  prepare: () => wordModules().then(() => null),
  docx: async ({ report, settings, approval: hasSheet = false }) => {
    const [[{ toDocx }, approval], { blocks, ...options }] = await Promise.all([
      wordModules(),
      printed(report),
    ]);
    return toDocx(blocks, {
      ...options,
      ...(settings ? { settings } : {}),
      ...(hasSheet ? { frontPage: approvalOf(approval, report, options.fingerprint) } : {}),
    });
  },
  html: async ({ report }) => {
    const { toHtmlPage } = await import('../../exporters/html/to-html');
    const { title, blocks, draft, fingerprint } = await printed(report);
    return toHtmlPage(blocks, title, { draft, fingerprint, publication: report.publication });
  },
  fragment: async ({ report, dressing }) => {
    const [{ toClipboard }, { toBareHtml }] = await Promise.all([
      import('../../exporters/html/to-clipboard'),
      import('../../exporters/html/to-html'),
    ]);
    const { blocks } = await printed(report);
    const options = { publication: report.publication };
    const { html, text } = toClipboard(blocks, options);
    return dressing === 'inline' ? { html, text } : { html: toBareHtml(blocks, options), text };
  },
  xlsx: async ({ report }) => {
    const { toXlsx } = await import('../../exporters/xlsx/to-xlsx');
    return toXlsx((await printed(report)).blocks);
  },
  signing,
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
