// The functional build: a third of the size of the chained one, and this is on the first load.
import * as z from 'zod/mini';
import { cellsOf } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { editionById } from '../template/editions';
import { agencyKinds } from './agency-kinds';
import type { AnnualReport, Draft } from './annual-report';
import { emptyReport, tablesFilled } from './empty-report';

const text = z._default(z.string(), '');

const reportShape = z.object({
  edition: z.string(),
  agency: z.object({ name: text, kind: z.enum(agencyKinds) }),
  period: z.object({
    year: z.nullable(z.int().check(z.gte(1900), z.lte(2200))),
    half: z.optional(z.enum(['first', 'second'])),
  }),
  preface: text,
  sections: z.record(z.string(), z.string()),
  tables: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
  signature: z.object({ agency: text, date: text }),
  contact: z.object({ address: text, telephone: text, postcode: text }),
  publication: z.object({
    indexNumber: text,
    publisher: text,
    catalogue: text,
    documentNumber: text,
    keywords: text,
    publishedOn: text,
    siteName: text,
    siteDomain: text,
    siteIdCode: text,
    columnName: text,
    columnDescription: text,
    columnKeywords: text,
    contentSource: text,
    author: text,
    description: text,
  }),
});
type ReportShape = z.infer<typeof reportShape>;

const draftShape = z.object({
  report: reportShape,
  lastYear: z.optional(reportShape),
  confirmations: z._default(
    z.array(
      z.object({
        check: z.string(),
        reason: z.string(),
        key: z.exactOptional(z.string()),
        message: z.exactOptional(z.string()),
      }),
    ),
    [],
  ),
  // Damaged ones are dropped: they only tell which sentences follow the tables.
  bindings: z.catch(
    z.optional(
      z.array(z.object({ section: z.string(), template: z.string(), values: z.array(z.string()) })),
    ),
    undefined,
  ),
  openCells: z.catch(z.optional(z.array(z.string())), undefined),
});

/** A draft or the reason, in the words a clerk reads, why it is none. */
export type DraftResult = { readonly draft: Draft } | { readonly problem: string };

/** The first text filed under an id the edition does not have: dropping it would lose what was typed. */
function strayText(shape: ReportShape, edition: Edition): string | undefined {
  const known = new Set(cellsOf(edition).flatMap((c) => (c.parts.length > 0 ? [] : [c.address])));
  for (const [table, rows] of Object.entries(shape.tables))
    for (const [row, columns] of Object.entries(rows))
      for (const column of Object.keys(columns))
        if (!known.has(`${table}/${row}/${column}`)) return `${table}/${row}/${column}`;
  const sections = new Set(textsOf(edition).map((section) => section.id));
  return Object.keys(shape.sections).find((id) => !sections.has(id));
}

function toReport(shape: ReportShape, edition: Edition): AnnualReport {
  const empty = emptyReport(edition, shape.period.year);
  const { year, half } = shape.period;
  return {
    ...shape,
    period: half === undefined ? { year } : { year, half },
    // Rebuilt id by id from the edition: no key of the file becomes a key of ours.
    sections: Object.fromEntries(
      Object.keys(empty.sections).map((id) => [id, shape.sections[id] ?? '']),
    ),
    tables: tablesFilled(edition, (t, r, c) => shape.tables[t]?.[r]?.[c] ?? ''),
  };
}

/** The report of a shape that fits its edition, or the reason why it does not. */
function readReport(shape: ReportShape): { report: AnnualReport } | { problem: string } {
  const edition = editionById(shape.edition);
  if (!edition) return { problem: `格式“${shape.edition}”不在本软件支持的范围内。` };
  const stray = strayText(shape, edition);
  if (stray !== undefined) return { problem: `“${edition.name}”中没有“${stray}”这一项。` };
  return { report: toReport(shape, edition) };
}

/** Checks the content of a draft of the current version; missing cells and texts are blank. */
export function readDraft(value: unknown): DraftResult {
  const parsed = draftShape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { problem: `“${issue?.path.join('/') ?? ''}”一项的内容不合规定。` };
  }
  const report = readReport(parsed.data.report);
  if ('problem' in report) return report;
  const { confirmations, bindings, openCells } = parsed.data;
  const draft = {
    ...report,
    confirmations,
    ...(bindings ? { bindings } : {}),
    ...(openCells ? { openCells } : {}),
  };
  if (!parsed.data.lastYear) return { draft };
  const lastYear = readReport(parsed.data.lastYear);
  if ('problem' in lastYear) return { problem: `上年报告：${lastYear.problem}` };
  return { draft: { ...draft, lastYear: lastYear.report } };
}
