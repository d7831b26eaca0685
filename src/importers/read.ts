import type { AnnualReport, Draft } from '../report/annual-report';
import type { Edition } from '../template/edition';
import { isMojibake } from './bytes/decode-text';
import { FileProbe } from './bytes/file-probe';
import { kindOf } from './bytes/sniff';
import { limits } from './limits';
import type { Progress } from './positioned/page-collector';
import { ReadError } from './read-error';
import type { VisibleReport } from './read-report';
import type { ReadResult } from './read-result';
import type { OpenedFile } from './source/opened-file';
import type { SourceDocument } from './source/source-document';

/** A file's bytes, or what a paste brought. */
export type ReadInput =
  | Uint8Array
  | { readonly html?: string; readonly text?: string }
  /** `progressTo` names a broadcast channel that hears `[pages done, pages in all]`. */
  | { readonly bytes: Uint8Array; readonly progressTo: string };

const draftResult = (draft: Draft): ReadResult => ({
  kind: 'draft',
  report: draft.report,
  draft,
  visible: draft.report,
  sources: {},
  printedTotals: {},
  printedTitles: {},
  editionByTable: {},
  counts: [],
  notes: [],
});

async function commentsOf(
  { commented }: SourceDocument,
  report: AnnualReport,
  edition: Edition | null,
): Promise<Pick<ReadResult, 'comments'>> {
  if (!commented) return {};
  const [{ readReport }, { placeComments, withMarksMoved }] = await Promise.all([
    import('./read-report'),
    import('./place-comments'),
  ]);
  const blocks = withMarksMoved(commented.blocks);
  let marked: VisibleReport | null = null;
  try {
    marked = readReport({ blocks }, edition);
  } catch {
    // Without their places they are shown all the same.
  }
  return { comments: placeComments(report, marked, commented.comments) };
}

async function readVisible(
  { kind, document, notes = [] }: Exclude<OpenedFile, { draft: unknown }>,
  edition: Edition | null,
): Promise<ReadResult> {
  const { readReport } = await import('./read-report');
  const { openCells, ...visible } = readReport(document, edition);
  const draft: Draft = {
    report: visible.report,
    confirmations: [],
    ...(openCells.length > 0 ? { openCells } : {}),
  };
  return {
    ...visible,
    kind,
    draft,
    visible: visible.report,
    notes: [...notes, ...(document.notes ?? []), ...visible.notes],
    ...(await commentsOf(document, visible.report, edition)),
  };
}

async function finish(opened: OpenedFile): Promise<ReadResult> {
  if ('draft' in opened) return draftResult(opened.draft);
  if (opened.embedded === undefined) return readVisible(opened, null);
  const { openEmbedded, withEmbedded } = await import('./own/with-embedded');
  const own = openEmbedded(opened.embedded);
  // The data inside names the edition under which the text is read.
  return withEmbedded(await readVisible(opened, 'edition' in own ? own.edition : null), own);
}

async function readProbe(file: FileProbe): Promise<ReadResult> {
  const { read: reader } = kindOf(file);
  if (typeof reader === 'string') throw new ReadError(reader);
  // Loads beside the reader of the kind; a failure is told where it is awaited.
  import('./read-report').catch(() => undefined);
  return finish(await reader(file));
}

/** Markup without a table of the form says no more than the text beside it. */
function pasted(html = '', text = ''): string {
  if (isMojibake(text + html)) throw new ReadError('mojibake');
  const content = /<table\b/i.test(html) || text.trim() === '' ? html : text;
  if (content.trim() === '') throw new ReadError('empty');
  return content;
}

async function readBytes(bytes: Uint8Array, progress?: Progress): Promise<ReadResult> {
  if (bytes.length === 0) throw new ReadError('empty');
  if (bytes.length > limits.fileBytes) throw new ReadError('too-large');
  return readProbe(new FileProbe(bytes, 0, progress));
}

/** Safari before 15.4 has no channels, and does without being told. */
async function readTelling(bytes: Uint8Array, name: string): Promise<ReadResult> {
  if (typeof BroadcastChannel === 'undefined') return readBytes(bytes);
  const channel = new BroadcastChannel(name);
  try {
    return await readBytes(bytes, (...pages) => channel.postMessage(pages));
  } finally {
    channel.close();
  }
}

/**
 * Reads any earlier report: a Word file, a workbook, PDF, OFD, a web page, text, a draft of ours, or a paste. Told by the
 * bytes, never by the name. Odd content becomes notes; throws a ReadError when nothing can be opened.
 */
export async function read(input: ReadInput): Promise<ReadResult> {
  if (input instanceof Uint8Array) return readBytes(input);
  if ('bytes' in input) return readTelling(input.bytes, input.progressTo);
  return readProbe(FileProbe.ofText(pasted(input.html, input.text)));
}
