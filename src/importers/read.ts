import type { Draft } from '../report/annual-report';
import { readDraftFile } from '../report/draft-file';
import { decodeText } from './bytes/decode-text';
import { requireText, sniff } from './bytes/sniff';
import { limits } from './limits';
import { ReadError } from './read-error';
import type { ReadNote, ReadResult, SourceKind } from './read-result';
import type { SourceDocument } from './source/source-document';

/** A file's bytes, or what a paste brought. */
export type ReadInput = Uint8Array | { readonly html?: string; readonly text?: string };

const looksLikeHtml = (content: string): boolean => {
  const head = content.slice(0, 4_000);
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html|head|body|meta|div|table|p|h1|section|article|!--)\b/i.test(
      head,
    )
  )
    return true;
  return /<(?:table|tr|td|p|div|br|span)\b[^>]*>/i.test(content.slice(0, 200_000));
};

function readDraftText(content: string): ReadResult {
  const result = readDraftFile(content);
  if ('problem' in result) throw new ReadError('draft', result.problem);
  const { draft } = result;
  return {
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
  };
}

interface Opened {
  readonly kind: SourceKind;
  readonly document: SourceDocument;
  /** JSON of our own data part. */
  readonly embedded?: string | undefined;
  readonly notes?: readonly ReadNote[];
}

async function finish({ kind, document, embedded, notes = [] }: Opened): Promise<ReadResult> {
  const [{ readReport }, { withEmbedded }] = await Promise.all([
    import('./read-report'),
    import('./own/with-embedded'),
  ]);
  const visible = readReport(document);
  const draft: Draft = { report: visible.report, confirmations: [] };
  const result: ReadResult = {
    ...visible,
    kind,
    draft,
    visible: visible.report,
    notes: [...notes, ...visible.notes],
  };
  return embedded === undefined ? result : withEmbedded(result, embedded);
}

async function readHtml(content: string): Promise<ReadResult> {
  const { htmlSource } = await import('./html/html-source');
  const source = htmlSource(content);
  return finish({ kind: 'html', document: source, embedded: source.embedded });
}

async function readText(content: string): Promise<ReadResult> {
  const { textSource } = await import('./text/text-source');
  return finish({ kind: 'text', document: textSource(content) });
}

async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const { docxSource } = await import('./docx/docx-source');
  const source = docxSource(bytes);
  const notes: ReadNote[] =
    source.trackedChanges === 0
      ? []
      : [
          {
            code: 'tracked-changes',
            message: `文件中有 ${source.trackedChanges} 处修订，已按全部接受读取。`,
            open: false,
          },
        ];
  return finish({ kind: 'docx', document: source, embedded: source.embedded, notes });
}

async function readContent(content: string): Promise<ReadResult> {
  if (content.length > limits.textBytes) throw new ReadError('too-large');
  requireText(content);
  if (/^\s*\{/.test(content)) return readDraftText(content);
  return looksLikeHtml(content) ? readHtml(content) : readText(content);
}

/** Markup without a table of the form says no more than the text beside it. */
async function readPaste(html: string | undefined, text: string | undefined): Promise<ReadResult> {
  const { isMojibake } = await import('./bytes/decode-text');
  if (isMojibake((text ?? '') + (html ?? ''))) throw new ReadError('mojibake');
  if (html !== undefined && /<table\b/i.test(html)) return readContent(html);
  if (text !== undefined && text.trim() !== '') return readContent(text);
  if (html !== undefined && html.trim() !== '') return readContent(html);
  throw new ReadError('empty');
}

/**
 * Reads any earlier report: a Word file, a web page, text, a draft of ours, or a paste. Told by the
 * bytes, never by the name. Odd content becomes notes; throws a ReadError when nothing can be opened.
 */
export async function read(input: ReadInput): Promise<ReadResult> {
  if (!(input instanceof Uint8Array)) return readPaste(input.html, input.text);
  if (input.length > limits.fileBytes) throw new ReadError('too-large');
  if (sniff(input) === 'zip') return readDocx(input);
  if (input.length > limits.textBytes) throw new ReadError('too-large');
  return readContent(decodeText(input));
}
