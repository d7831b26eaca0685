import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The oldest browsers seen in county offices: Chromium 86 (360, Qi'anxin, Loongson and Kylin
// builds), Firefox 78 ESR, Safari 14.
const floor = ['chrome86', 'firefox78', 'safari14'];

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: floor,
    cssTarget: floor,
    modulePreload: { polyfill: false },
  },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    // A property test on a slow machine outlives the default 5 s.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/{template,report,calc,checks,document}/**/*.ts'],
      exclude: ['**/*.test.ts'],
      thresholds: { lines: 100 },
    },
  },
});
