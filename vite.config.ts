import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { sitePolicy } from './scripts/build/content-policy.ts';
import { firstLoadChunk } from './scripts/build/first-load-chunk.ts';
import { firstLoadModules } from './scripts/build/first-load-modules.ts';
import { prerendered } from './scripts/build/prerendered.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { sharedWorkerChunks } from './scripts/build/shared-worker-chunks.ts';
import { withoutEval } from './scripts/build/without-eval.ts';
import { singleFile, singleFileAliases, singleFileInput } from './scripts/build/single-file.ts';

// The oldest browsers seen in county offices: Chromium 86 (360, Qi'anxin, Loongson and Kylin
// builds), Firefox 78 ESR, Safari 14.
const floor = ['chrome86', 'firefox78', 'safari14'];

const site: BuildEnvironmentOptions = {
  rolldownOptions: { output: { codeSplitting: firstLoadChunk() } },
  modulePreload: {
    polyfill: false,
    // The helper that preloads for import() needs a document, and the worker has none.
    resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
  },
};

const single: BuildEnvironmentOptions = {
  outDir: 'dist-single',
  copyPublicDir: false,
  modulePreload: false,
  rolldownOptions: {
    input: singleFileInput,
    // Left over in Vite's preloading, which the single file never reaches.
    checks: { emptyImportMeta: false },
    output: { format: 'cjs', entryFileNames: '[name]', chunkFileNames: '[name]' },
  },
};

/** The command line without its loader: what is installed stays outside. */
const commandLine: BuildEnvironmentOptions = {
  ssr: true,
  target: 'node20',
  outDir: 'dist-cli',
  copyPublicDir: false,
  rolldownOptions: {
    input: { main: 'src/cli/main.ts', 'examine-worker': 'src/cli/examine-worker.ts' },
    output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
};

const pagePlugins = (mode: string) => [
  react(),
  withoutEval(),
  mode === 'single'
    ? singleFile(floor)
    : [prerendered(floor), sharedWorkerChunks(), sitePolicy(), serviceWorker(), firstLoadModules()],
];

const pageBuild = (mode: string): BuildEnvironmentOptions => ({
  target: floor,
  cssTarget: floor,
  ...(mode === 'single' ? single : site),
});

const tests = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'];
/** Tests that put something in place of a module: the others share the modules they load. */
const replacing = [
  'src/checks/incremental.test.ts',
  'src/contracts/{new-edition,printed-files}.test.ts',
  'src/importers/pdf/hostile-pdf.test.ts',
];

/**
 * `vite build` makes the site in dist/, `vite build --mode single` the one file in dist-single/ and
 * `vite build --mode cli` the command line in dist-cli/.
 */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'cli' ? [] : pagePlugins(mode),
  resolve: { alias: mode === 'single' ? singleFileAliases : [] },
  build: mode === 'cli' ? commandLine : pageBuild(mode),
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    environment: 'node',
    // All cores: what runs beside in `npm test` is done long before. Vitest would leave one idle.
    maxWorkers: '100%',
    setupFiles: ['src/testing/usual-runs.ts'],
    projects: [
      { extends: true, test: { name: 'unit', isolate: false, include: tests, exclude: replacing } },
      { extends: true, test: { name: 'replaced', include: replacing } },
    ],
    // A slow or busy machine fails no test; one that hangs still ends.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: {
      provider: 'v8',
      include: ['src/{text,template,report,calc,tables,checks,document}/**/*.ts'],
      exclude: ['**/*.test.ts'],
      thresholds: { lines: 100 },
    },
  },
}));
