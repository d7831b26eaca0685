import { defineConfig } from 'vitest/config';

/** The tests of the mutated folder and of nothing else: a mutant must die beside its file. */
export default defineConfig({
  test: {
    environment: 'node',
    include: process.env.MUTATION_TESTS?.split(',') ?? ['src/{calc,checks}/**/*.test.ts'],
    setupFiles: ['scripts/mutation/fewer-runs.ts'],
    testTimeout: 30_000,
  },
});
