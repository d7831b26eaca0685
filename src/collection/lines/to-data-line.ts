import { type CellFigure, figuresOf } from '../../calc/figures';
import { readFigure } from '../../calc/read-figure';
import { confirmationOf } from '../../checks/confirmations';
import type { ReadNote } from '../../importers/read-result';
import { cellText } from '../../report/cell-text';
import { fingerprint } from '../../report/fingerprint';
import { cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editionById } from '../../template/editions';
import type { ExpectedUnit } from '../expected-units';
import { isRead, type ReadReport, type Received } from '../received';
import { normalName } from '../unit-name';
import { type DataLine, lineFormat, lineVersion } from './data-line';

/** What the line says of a file besides what was read in it. */
export interface LineContext {
  readonly source: { readonly sha256: string; readonly bytes: number } | null;
  readonly settings: string;
  /** The unit of the list the file is from. */
  readonly listed?: ExpectedUnit | undefined;
  /** The year asked for. */
  readonly year?: number | null;
}

/** The whole of a report was not there to be read. */
const partialCodes = new Set<ReadNote['code']>([
  'table-missing',
  'section-missing',
  'row-missing',
  'content-unread',
  'embedded-unreadable',
  'text-left',
]);

const numberOf = (figure: CellFigure): number | null =>
  figure.state === 'number' ? figure.value : null;

/** The figures of a report in their four records; a text is kept wherever the number alone would lose it. */
function figureRecords(edition: Edition, { report, printedTotals }: ReadReport) {
  const all = figuresOf(edition, report.tables);
  const figures: Record<string, number | null> = {};
  const totals: Record<string, number | null> = {};
  const printed: Record<string, number | null> = {};
  const typed: Record<string, string> = {};
  const keep = (address: string, text: string, number: number | null) => {
    if (text !== '' && text !== String(number)) typed[address] = text;
  };
  all.cells.forEach(({ address, parts }, at) => {
    const number = numberOf(all.nth(at));
    if (parts.length > 0) totals[address] = number;
    else {
      figures[address] = number;
      keep(address, cellText(report, address), number);
    }
  });
  for (const [address, text] of Object.entries(printedTotals)) {
    const cell = cellAt(edition, address);
    const number = cell ? numberOf(readFigure(cell.value, text, cell.unit)) : null;
    printed[address] = number;
    keep(address, text, number);
  }
  return { figures, totals, printed, typed, blank: all.blanks.length, wrong: all.wrongs };
}

function qualityOf({
  kind,
  notes,
  openCells,
}: ReadReport): NonNullable<DataLine['reading']>['quality'] {
  if (openCells.length > 0 || notes.some(({ open }) => open)) return 'open';
  if (notes.some(({ code }) => partialCodes.has(code))) return 'partial';
  return kind === 'draft' ? 'exact' : 'clear';
}

const noteOf = ({ code, message, address, table, section, open }: ReadNote) => ({
  code,
  message,
  address: address ?? null,
  table: table ?? null,
  section: section ?? null,
  open,
});

function findingsOf({ findings, confirmations }: ReadReport): DataLine['findings'] {
  return findings.map((finding) => {
    const { check, family, severity, message, places, facts, key } = finding;
    const confirmed = confirmationOf(finding, confirmations) !== undefined;
    return { check, family, severity, message, places: [...places], facts, key, confirmed };
  });
}

function countsOf(findings: DataLine['findings'], notChecked: number) {
  const open = findings.filter(({ confirmed }) => !confirmed);
  const of = (severity: string) => open.filter((each) => each.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    hint: of('hint'),
    confirmed: findings.length - open.length,
    notChecked,
  };
}

/** What both kinds of line say of the file. */
function head(received: Received, { source, settings, listed }: LineContext) {
  const { fileName } = received;
  return {
    format: lineFormat,
    version: lineVersion,
    key: source ? `sha256:${source.sha256}` : `file:${fileName}`,
    file: fileName,
    settings,
    unit: {
      name: '',
      listed: listed?.name ?? null,
      kind: listed?.kind ?? null,
      code: listed?.code ?? null,
      county: listed?.county ?? null,
    },
  } as const;
}

function unreadLine(received: Exclude<Received, ReadReport>, context: LineContext): DataLine {
  const { code = 'failed', reason: message } = received;
  return {
    ...head(received, context),
    status: 'unread',
    reason: { code, message },
    source: context.source ? { ...context.source, kind: null } : null,
    year: null,
    half: null,
    wrongYear: null,
    edition: null,
    fingerprint: null,
    figures: {},
    totals: {},
    printed: {},
    typed: {},
    counts: null,
    findings: [],
    notChecked: [],
    confirmations: [],
    reading: null,
  };
}

/** Unit and year, whatever the file is called; the hash of the file where they are not known. */
function keyOf({ report }: ReadReport, { listed }: LineContext, otherwise: string): string {
  const { year, half } = report.period;
  const name = listed?.code ?? normalName(listed?.name ?? report.agency.name);
  if (name === '' || year === null) return otherwise;
  return [name, year, ...(half ? [half] : [])].join('/');
}

function readLineOf(read: ReadReport, edition: Edition, context: LineContext): DataLine {
  const { report, kind, notChecked, notes, openCells, confirmations } = read;
  const { year: asked = null, source } = context;
  const { blank, wrong, ...records } = figureRecords(edition, read);
  const findings = findingsOf(read);
  const common = head(read, context);
  const ownKind = report.agency.kind === 'unknown' ? null : report.agency.kind;
  return {
    ...common,
    key: keyOf(read, context, common.key),
    status: 'read',
    reason: null,
    source: source ? { ...source, kind } : null,
    unit: { ...common.unit, name: report.agency.name, kind: common.unit.kind ?? ownKind },
    year: report.period.year,
    half: report.period.half ?? null,
    wrongYear: asked === null ? null : report.period.year !== asked,
    edition: edition.id,
    fingerprint: fingerprint(report),
    ...records,
    counts: countsOf(findings, notChecked.length),
    findings,
    notChecked: [...notChecked],
    confirmations: confirmations.map(({ check, key = null, reason }) => ({ check, key, reason })),
    reading: {
      quality: qualityOf(read),
      blank,
      wrong,
      open: notes.filter(({ open }) => open).length,
      openCells: [...openCells],
      notes: notes.map(noteOf),
    },
  };
}

/** One line of data out of one file, read or not. */
export function toDataLine(received: Received, context: LineContext): DataLine {
  if (!isRead(received)) return unreadLine(received, context);
  const edition = editionById(received.report.edition);
  if (edition) return readLineOf(received, edition, context);
  const { id, fileName } = received;
  const reason = '格式不在本软件支持的范围内。';
  return unreadLine({ state: 'unread', id, fileName, code: 'unknown-edition', reason }, context);
}
