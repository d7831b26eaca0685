import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const source = normalizePath(fileURLToPath(new URL('../../src/', import.meta.url)));
const entry = `${source}main.tsx`;

/** All that is imported from here on before anything runs. */
function closure(start: string, context: Context): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** The core layers, wherever the project lies: not the page, not its packages. */
const isCore = (id: string): boolean =>
  id.startsWith(source) && !id.startsWith(`${source}ui/`) && id !== entry;

const isReact = (id: string): boolean => /node_modules\/(?:react|react-dom|scheduler)\//.test(id);

/**
 * Puts what the page and its worker share of the first load into one script. By itself each
 * combination of who else needs it becomes a script of its own, and a slow computer spends longer on
 * a dozen small ones than on one. React stays whole for the same reason, and the same from release to release.
 */
export function firstLoadChunk(): Rolldown.CodeSplittingOptions {
  let first: ReadonlySet<string> | undefined;
  const name = (id: string, context: Context) => {
    first ??= closure(entry, context);
    if (!first.has(id)) return null;
    return isCore(id) ? 'core' : isReact(id) ? 'react' : null;
  };
  return { groups: [{ name, debugName: 'core' }] };
}
