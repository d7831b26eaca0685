import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { withPrerendered } from './prerendered.ts';
import { hashOf, inlineScripts, inlineStyles, policyTag, withPolicy } from './content-policy.ts';

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

export const singleFileName = '公开年报.html';
/** The loader goes in as it is, before all parts. */
const loader = 'inline-modules';
const [page, worker] = ['app', 'task-worker'];

/** Parts not needed at the start that are larger than this lie in the page packed. */
const packedFrom = 300_000;

export const singleFileInput = {
  [loader]: 'src/ui/delivery/inline-modules.ts',
  unpack: 'src/ui/delivery/unpack.ts',
  [page]: 'src/main.tsx',
  [worker]: 'src/ui/worker/task-worker.ts',
};

export const singleFileAliases = [
  {
    find: /^\.\/start-worker$/,
    replacement: fileURLToPath(
      new URL('../../src/ui/worker/start-inline-worker.ts', import.meta.url),
    ),
  },
];

/** Turns the build into one HTML file with everything inside; the layout is in inline-modules.ts. */
export function singleFile(target: string[]): Plugin {
  let root = '';
  return {
    name: 'single-file',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const outputs = Object.values(bundle);
        const chunks = new Map(
          outputs.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each]] : [])),
        );
        const styles = outputs.flatMap((each) => (each.type === 'asset' ? [each] : []));
        const other = styles.find(({ fileName }) => !fileName.endsWith('.css'));
        if (other) this.error(`the single file has no place for ${other.fileName}`);
        const style = styles.map(({ source }) => source.toString().trim()).join('');
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        const html = readFileSync(join(root, 'index.html'), 'utf8');
        const source = assemble(root, await withPrerendered(html, style, target), chunks);
        this.emitFile({ type: 'asset', fileName: singleFileName, source });
      },
    },
  };
}

function assemble(root: string, source: string, chunks: Chunks): string {
  const icon = readFileSync(join(root, 'public', 'icon.svg'), 'utf8').trim();
  const scripts = scriptTags(chunks);
  const html = source
    .replace(/ *<link rel="(manifest|apple-touch-icon)".*\n/g, '')
    .replace('./icon.svg', () => `data:image/svg+xml,${encodeURIComponent(icon)}`)
    .replace(/<script type="module".*<\/script>/, () => scripts.map(({ tag }) => tag).join('\n'));
  const tag = policyTag({
    scripts: [...inlineScripts(source), ...scripts.map(({ text }) => text)].map(hashOf),
    styles: inlineStyles(source).map(hashOf),
    images: ['data:'],
    workers: ['blob:'],
    manifest: [],
  });
  return withPolicy(html, tag);
}

function scriptTags(chunks: Chunks): { tag: string; text: string }[] {
  const first = closure(chunks, page, ({ imports }) => imports);
  const inWorker = closure(chunks, worker, (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  if (inWorker.has(page)) throw new Error('the worker must not start the page');
  const parts = [...chunks.values()].filter(({ fileName }) => fileName !== loader);
  const inert = parts.filter(({ fileName }) => !first.has(fileName));
  const eager = parts.filter(({ fileName }) => first.has(fileName));
  return [
    script(' data-worker', `(function(){${loaderCode(required(chunks, loader))}})();`),
    ...inert.map((chunk) => part(chunk, ' type="text/plain"', inWorker)),
    ...eager.map((chunk) => part(chunk, '', inWorker)),
    script('', `window.afterPaint&&afterPaint(function(){parts.load("${page}")})`),
  ];
}

/** The bundler's runtime, which every chunk asks for by habit, is nothing the loader could load. */
function loaderCode({ code }: Rolldown.OutputChunk): string {
  const own = code.trim().replace(/^(?:"use strict";)?require\("\.\/rolldown-runtime"\);/, '');
  if (/\brequire\(/.test(own)) throw new Error('the loader must not need other parts');
  return own;
}

function part({ fileName, code }: Rolldown.OutputChunk, type: string, inWorker: Set<string>) {
  const attributes = `${type} data-part="${fileName}"${inWorker.has(fileName) ? ' data-worker' : ''}`;
  // In brackets, browsers compile the function at once instead of parsing it twice.
  const body = `(function(require,exports,module){"use strict";${code.trim()}\n})`;
  const own = script(attributes, `parts.define("${fileName}",${body});`);
  return type === '' || own.text.length < packedFrom ? own : packed(attributes, own.text);
}

/** The text that runs is the unpacked one, so its hash is the one the policy lists. */
function packed(attributes: string, text: string): { tag: string; text: string } {
  const bytes = deflateRawSync(text, { level: 9 }).toString('base64');
  return { tag: `<script${attributes} data-packed>${bytes}</script>`, text };
}

/** What would end or hide a script in HTML stands escaped; both occur in strings and patterns only. */
function script(attributes: string, code: string): { tag: string; text: string } {
  const text = code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c');
  if (/[\0\r]/.test(text)) throw new Error('HTML would not keep this script as it is');
  return { tag: `<script${attributes}>${text}</script>`, text };
}

function closure(
  chunks: Chunks,
  start: string,
  next: (chunk: Rolldown.OutputChunk) => readonly string[],
): Set<string> {
  const found = new Set([start]);
  for (const name of found) for (const other of next(required(chunks, name))) found.add(other);
  return found;
}

function required(chunks: Chunks, name: string): Rolldown.OutputChunk {
  const chunk = chunks.get(name);
  if (!chunk) throw new Error(`the build has no part ${name}`);
  return chunk;
}
