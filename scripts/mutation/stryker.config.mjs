import { env } from 'node:process';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/{calc,checks}/**/*.ts', '!**/*.test.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/prose.mjs'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
  ignorers: ['prose'],
  coverageAnalysis: 'perTest',
  // Lists and patterns are made as a module loads: each of their mutants would run every test.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  concurrency: 2,
  timeoutMS: 10_000,
  allowConsoleColors: false,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${env.MUTATION_NAME ?? 'all'}.json` },
  ignorePatterns: ['dist', 'dist-single', 'release', 'reports', 'docs', 'test-results', 'e2e'],
  thresholds: { high: 95, low: 90, break: 90 },
};
