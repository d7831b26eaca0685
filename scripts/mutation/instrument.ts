import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build, type Plugin } from 'esbuild';
import { globSync } from 'tinyglobby';
import { prose } from './prose';

const root = join(import.meta.dirname, '..', '..');
const remembering = join(root, 'src', 'text', 'memoize');
const forgetful = join(import.meta.dirname, 'forgetful-memoize.ts');

const no = (): boolean => false;
const nothing = (): void => undefined;
const silent = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no },
  ...{ isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no },
  ...{
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  },
};

/** Puts the instrumented text of a file in its place, and memoizing that can forget. */
const switched = (texts: ReadonlyMap<string, string>): Plugin => ({
  name: 'switched',
  setup: (bundling) => {
    bundling.onResolve({ filter: /memoize$/ }, ({ path, resolveDir, importer }) =>
      join(resolveDir, path) === remembering && importer !== forgetful
        ? { path: forgetful }
        : undefined,
    );
    bundling.onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      contents: (texts.get(path) ?? readFileSync(path, 'utf8')).replaceAll(
        'import.meta.dirname',
        JSON.stringify(dirname(path)),
      ),
    }));
  },
});

/** The tests and all they import as one script, in which each mutant is switched by its number. */
export async function instrument(mutate: string, tests: readonly string[]) {
  const files = globSync(mutate, { cwd: root, absolute: true, ignore: '**/*.test.ts' });
  const made = await new Instrumenter(silent).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [prose] },
  );
  const entry = globSync([...tests], { cwd: root, absolute: true }).map(
    (file) => `inFile(() => require(${JSON.stringify(file)}));`,
  );
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: root },
    ...{ bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20' },
    packages: 'external',
    logLevel: 'error',
    plugins: [switched(new Map(made.files.map(({ name, content }) => [name, content])))],
  });
  const mutants = made.mutants.map((mutant) => ({
    ...mutant,
    fileName: relative(root, mutant.fileName),
  }));
  return { mutants, script: outputFiles[0]?.text ?? '' };
}

export type Mutant = Awaited<ReturnType<typeof instrument>>['mutants'][number];
