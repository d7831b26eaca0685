import type * as PdfJs from 'pdfjs-dist';

type Library = typeof PdfJs;

/** UMD files come as their exports in one place and as `default` in another. */
const exportsOf = (module: object): unknown => ('default' in module ? module.default : module);

const scope = globalThis as { pdfjsWorker?: unknown; window?: object };

/**
 * pdf.js with its worker's half in the same thread: we already are in a worker, and its own would
 * have to be fetched. Told that there is a window, that half does not take our messages for its own.
 */
async function load(): Promise<Library> {
  const isBare = scope.window === undefined;
  if (isBare) scope.window = scope;
  try {
    scope.pdfjsWorker = exportsOf(
      (await import('pdfjs-dist/legacy/build/pdf.worker.min.js')) as object,
    );
  } finally {
    if (isBare) delete scope.window;
  }
  return exportsOf((await import('pdfjs-dist/legacy/build/pdf.min.js')) as object) as Library;
}

let library: Promise<Library> | undefined;

export function loadPdfjs(): Promise<Library> {
  // Chromium before 92 has no Array.prototype.at, which pdf.js calls and its legacy build leaves out.
  if (!('at' in Array.prototype))
    Object.defineProperty(Array.prototype, 'at', {
      configurable: true,
      writable: true,
      value(this: unknown[], index: number) {
        return this[index < 0 ? this.length + index : index];
      },
    });
  return (library ??= load());
}
