import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { limits } from '../limits';
import type { Matrix } from '../positioned/matrix';
import { PageCollector, type Progress } from '../positioned/page-collector';
import type { PlacedPage } from '../positioned/placed-page';
import { ReadError } from '../read-error';
import type { OpenedFile } from '../source/opened-file';
import { readAnnotations } from './annotations';
import { requireModestStreams } from './modest-streams';
import { loadPdfjs } from './load-pdfjs';
import { type OperatorList, readContent } from './page-content';
import type { Font } from './page-text';

/** Character maps of Chinese fonts, from this very file; nothing is fetched. */
class CharacterMaps {
  async fetch({ name }: { name: string }) {
    const maps: Readonly<Record<string, string>> = (await import('./gb-cmaps.json')).default;
    const text = maps[name];
    if (text === undefined) throw new Error(`no character map ${name}`);
    const cMapData = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return { cMapData, compressionType: 1 };
  }
}

const settings = {
  CMapReaderFactory: CharacterMaps,
  cMapUrl: 'gb/',
  cMapPacked: true,
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  // Fonts are asked for their characters only, pictures not even opened.
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  maxImageSize: 1,
  verbosity: 0,
};

interface Pieces {
  _renderPageChunk(piece: { readonly length: number }, state: unknown): void;
}

/**
 * The operators of a page; given up where it has more than any page of a report, or takes longer.
 * Drawings within drawings can unfold without end, and pdf.js can be stopped only between the pieces
 * it hands over.
 */
function operatorsOf(page: PDFPageProxy, startedAt: number): Promise<OperatorList> {
  return new Promise((resolve, reject) => {
    const pieces = page as unknown as Pieces;
    const take = pieces._renderPageChunk.bind(page);
    let count = 0;
    pieces._renderPageChunk = (piece, state) => {
      count += piece.length;
      if (count > limits.pageOperators) reject(new ReadError('too-large'));
      else if (performance.now() - startedAt > limits.readingMs) reject(new ReadError('too-slow'));
      else take(piece, state);
    };
    page.getOperatorList({ annotationMode: 0 }).then(resolve, reject);
  });
}

async function readPage(
  page: PDFPageProxy,
  operators: Record<string, number>,
  isShown: (layer: unknown) => boolean,
  startedAt: number,
): Promise<PlacedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const toPage = transform as unknown as Matrix;
  const list = await operatorsOf(page, startedAt);
  const fontOf = (name: string): Font | null =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : null;
  const content = readContent(list, operators, toPage, { fontOf, isShown });
  const marks = readAnnotations(await page.getAnnotations(), toPage, content.texts);
  page.cleanup();
  const hidden = `${content.hidden}${marks.covered}`;
  return { width, height, ...content, ...marks, hidden };
}

async function readPages(document: PDFDocumentProxy, progress?: Progress): Promise<PageCollector> {
  const { OPS } = await loadPdfjs();
  const pages = new PageCollector(document.numPages, progress);
  const startedAt = performance.now();
  const layers = await document.getOptionalContentConfig();
  const isShown = (layer: unknown): boolean => layer === null || Boolean(layers.isVisible(layer));
  for (let n = 1; n <= document.numPages; n += 1)
    pages.add(await readPage(await document.getPage(n), OPS, isShown, startedAt));
  return pages;
}

function refusal(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked ? new ReadError('pdf-encrypted') : new ReadError('pdf-damaged');
}

/** Text and ruling lines of a PDF, rebuilt into lines and grids. Scripts and actions in it are never run. */
export async function openPdf(bytes: Uint8Array, progress?: Progress): Promise<OpenedFile> {
  if (bytes.length > limits.pdfBytes) throw new ReadError('too-large');
  requireModestStreams(bytes);
  const { getDocument } = await loadPdfjs();
  // pdf.js takes the bytes it is given for itself, and refuses the Buffer that Node reads files into.
  const loading = getDocument({ ...settings, data: new Uint8Array(bytes) });
  try {
    const pages = await readPages(await loading.promise, progress);
    return pages.opened('pdf');
  } catch (error) {
    throw refusal(error);
  } finally {
    await loading.destroy();
  }
}
