import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';

export interface FirstLoadScript {
  readonly file: string;
  /** Folder or package, with its bytes and the first module outside of it that asked for it. */
  readonly parts: readonly { readonly name: string; readonly bytes: number; readonly by: string }[];
}

const root = normalizePath(join(import.meta.dirname, '..', '..'));
/** Beside the build, not in it: nobody downloads it. */
export const firstLoadFile = join(root, 'node_modules', '.cache', 'first-load.json');

/** src/ui/grid, react-dom: what a reader knows a module by. */
export function partOf(id: string): string {
  const path = normalizePath(id).replace(/^\0/, '').replace(`${root}/`, '');
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (inPackage) return inPackage[1] ?? path;
  const folders = dirname(path).split('/');
  return folders.slice(0, folders[1] === 'ui' ? 3 : 2).join('/');
}

type Chunk = Rolldown.OutputChunk;

function firstLoad(bundle: Rolldown.OutputBundle): Chunk[] {
  const chunks = Object.values(bundle).filter((each): each is Chunk => each.type === 'chunk');
  const isPage = ({ facadeModuleId }: Chunk) => facadeModuleId?.endsWith('index.html') === true;
  const names = new Set(chunks.filter(isPage).map(({ fileName }) => fileName));
  for (const name of names)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      names.add(next);
  return chunks.filter(({ fileName }) => names.has(fileName));
}

/** Writes down what the scripts of the first load consist of, for `npm run size`. */
export function firstLoadModules(): Plugin {
  return {
    name: 'first-load-modules',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = firstLoad(bundle);
      const first = new Set(chunks.flatMap(({ modules }) => Object.keys(modules)));
      const byOf = (ids: readonly string[], name: string): string => {
        const importers = ids.flatMap((id) => [...(this.getModuleInfo(id)?.importers ?? [])]);
        const outside = importers.find((id) => first.has(id) && partOf(id) !== name);
        return outside === undefined ? 'the page' : normalizePath(outside).replace(`${root}/`, '');
      };
      const scripts = chunks.map(({ fileName, modules }): FirstLoadScript => {
        const parts = new Map<string, { bytes: number; ids: string[] }>();
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const part = parts.get(partOf(id)) ?? { bytes: 0, ids: [] };
          parts.set(partOf(id), { bytes: part.bytes + renderedLength, ids: [...part.ids, id] });
        }
        return {
          file: fileName,
          parts: [...parts]
            .map(([name, { bytes, ids }]) => ({ name, bytes, by: byOf(ids, name) }))
            .sort((a, b) => b.bytes - a.bytes),
        };
      });
      mkdirSync(dirname(firstLoadFile), { recursive: true });
      writeFileSync(firstLoadFile, JSON.stringify(scripts));
    },
  };
}
