import { figuresOf } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { readIn } from './claim-in-words';
import { completeReport } from './complete-report';

/** One line of a table of sentences: what is written beside which figures, and what must be said of it. */
export interface JudgedSentence {
  readonly text: string;
  readonly head: string;
  readonly cells: Readonly<Record<string, string>>;
  /** Null where no report of the year before is there. */
  readonly lastYear: Readonly<Record<string, string>> | null;
  readonly wanted: readonly { readonly check: string; readonly figures: readonly string[] }[];
  /** The claims and lists that are read in it. */
  readonly read: readonly string[];
}

/** Heads of an overview and what stands under them, by short names. */
export const heads: Readonly<Record<string, string>> = {
  主动: '（一）主动公开情况。按照目录更新网站栏目。',
  依申请: '（二）依申请公开情况。专人登记和答复政府信息公开申请。',
  管理: '（三）政府信息管理情况。落实发布审核制度。',
  平台: '（四）政府信息公开平台建设情况。维护网站专栏和大厅查阅点。',
  监督: '（五）监督保障情况。纳入年度考核，组织社会评议。',
};
const tables: Readonly<Record<string, string>> = {
  rules: 'proactive',
  normativeDocuments: 'proactive',
  licensing: 'proactive',
  penalties: 'proactive',
  compulsion: 'proactive',
  fees: 'proactive',
  reconsideration: 'disputes',
  litigationDirect: 'disputes',
  litigationAfterReconsideration: 'disputes',
};

/** `received` is the cell of natural persons, `penalties.decisions` and `last:received` say more. */
function addressOf(name: string): string {
  const [row = '', column = 'naturalPerson'] = name.split('.');
  return `${tables[row] ?? 'requests'}/${row}/${column}`;
}

/** Between a sentence with its figures and what is read in it. */
const reads = ' ⇒ ';
const apart = '; ';

function sentenceOf(line: string): JudgedSentence {
  const [judged = '', read = ''] = line.slice(2).split(reads);
  const [said = '', figures = '', wanted = ''] = judged.split('|').map((part) => part.trim());
  const [, head = '依申请', text = ''] = /^(?:@(\S+) )?(.*)$/.exec(said) ?? [];
  const pairs = figures
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const cellsOf = (isLast: boolean) =>
    Object.fromEntries(
      pairs
        .filter(([name = '']) => name.startsWith('last:') === isLast)
        .map(([name = '', value = '']) => [addressOf(name.replace('last:', '')), value]),
    );
  const last = cellsOf(true);
  return {
    text: text.replaceAll('⏎', '\n'),
    head: heads[head] ?? '',
    cells: cellsOf(false),
    lastYear: Object.keys(last).length > 0 ? last : null,
    wanted: wanted
      .split(';')
      .map((each) => each.trim().split(/\s+/))
      .filter(([check = '']) => check !== '')
      .map(([check = '', ...rest]) => ({ check, figures: rest })),
    read: read.split(apart).filter(Boolean),
  };
}

const isSentence = (line: string): boolean => /^[!-] /.test(line);

/**
 * Reads `! sentence | cells | check figures ⇒ claims` and `- sentence that is right | cells ⇒ claims` below heads `# kind`;
 * at ⏎ a paragraph begins.
 */
export const judgedSentences = (table: string): JudgedSentence[] =>
  table.split('\n').filter(isSentence).map(sentenceOf);

/** The table with what is read in each sentence now. */
export const withReadings = (
  table: string,
  readOf: (sentence: JudgedSentence) => readonly string[],
): string =>
  table
    .split('\n')
    .map((line) => {
      if (!isSentence(line)) return line;
      const [judged = ''] = line.split(reads);
      const read = readOf(sentenceOf(line));
      return read.length === 0 ? judged : `${judged}${reads}${read.join(apart)}`;
    })
    .join('\n');

const agency = { name: '白沙县松泉镇人民政府', kind: 'township' } as const;

export function reportTelling(
  text: string,
  cells: Readonly<Record<string, string>>,
  year = 2026,
): { report: AnnualReport; edition: typeof edition2021; figures: ReturnType<typeof figuresOf> } {
  const complete = withCells(completeReport(edition2021, year), cells);
  const sections = { ...complete.sections, overview: text };
  const report = { ...complete, agency, sections };
  return { report, edition: edition2021, figures: figuresOf(edition2021, report.tables) };
}

const complete2021 = reportTelling('', {});

/** What is read in the sentence itself, behind its head. */
export function readBeside({ head, text }: JudgedSentence): string[] {
  const { report } = complete2021;
  const sections = { ...report.sections, overview: `${head}${text}` };
  return readIn({ ...complete2021, report: { ...report, sections } }, 'overview', text);
}
