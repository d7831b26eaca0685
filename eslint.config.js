import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import { readFileSync } from 'node:fs';
import { URL } from 'node:url';
import tseslint from 'typescript-eslint';

const floors = JSON.parse(readFileSync(new URL('./src/ui/floors.json', import.meta.url), 'utf8'));

/** Who may import whom: the layers of src/, what each may import of the others and of npm. */
const core = ['text', 'template', 'report', 'calc', 'tables', 'checks', 'document'];
const layers = {
  text: { layers: [], packages: [] },
  template: { layers: ['text'], packages: [] },
  report: { layers: ['text', 'template'], packages: ['zod', '@noble/hashes'] },
  calc: { layers: ['text', 'template', 'report'], packages: [] },
  tables: { layers: ['text', 'template', 'report', 'calc'], packages: [] },
  checks: { layers: ['text', 'template', 'report', 'calc'], packages: [] },
  document: { layers: ['text', 'template', 'report', 'calc', 'checks'], packages: [] },
  exporters: { layers: core, packages: ['docx', 'fflate'] },
  importers: {
    layers: ['text', 'template', 'report', 'calc', 'tables'],
    packages: ['fflate', 'css-what', 'htmlparser2', 'diff', 'pdfjs-dist'],
  },
  storage: { layers: ['text', 'template', 'report'], packages: ['idb'] },
  collection: { layers: [...core, 'importers'], packages: ['papaparse', 'zod'] },
  ...uiRooms(),
  'ui/styles': { layers: [], packages: [] },
  cli: {
    layers: [...core, 'exporters', 'importers', 'storage', 'collection'],
    packages: ['node:*', 'papaparse', 'tinyglobby'],
  },
  testing: {
    layers: ['text', 'template', 'report', 'calc', 'checks', 'collection'],
    packages: ['fast-check', 'fflate'],
  },
  contracts: {
    layers: [
      ...[...core, 'exporters', 'importers', 'storage', 'collection', 'cli', 'testing'],
      ...floors.flat().map((room) => `ui/${room}`),
    ],
    packages: ['node:*'],
  },
};

/**
 * The rooms of ui/ stand on floors, lowest first: a room knows itself and what is on the floors below,
 * never its neighbour. `npm run graph` lists the same and looks for circles.
 */
function uiRooms() {
  const all = [...core, 'exporters', 'importers', 'storage', 'collection'];
  const parts = {
    components: [],
    files: ['importers'],
    settings: ['text', 'report', 'checks'],
    // A page of its own, in no build.
    gallery: [...all, 'ui/styles'],
  };
  return Object.fromEntries(
    floors.flatMap((rooms, floor) =>
      rooms.map((room) => [
        `ui/${room}`,
        {
          layers: [
            ...(parts[room] ?? all),
            ...floors
              .slice(0, floor)
              .flat()
              .map((below) => `ui/${below}`),
          ],
          packages: [
            ...['react', 'react-dom', 'react-hook-form'],
            ...(room === 'components' ? ['@base-ui/react'] : []),
            ...(room === 'delivery' ? ['fflate'] : []),
          ],
        },
      ]),
    ),
  );
}

const anyLayer = `{${Object.keys(layers).join(',')}}`;
const isTest = { file: { categories: 'test' } };

const toTests = [
  {
    from: isTest,
    allow: [
      { to: { element: { type: 'testing' } } },
      { to: { module: { origin: ['external', 'core'] } } },
    ],
  },
  { disallow: { to: isTest } },
];

/** The rule tries every policy on every import, and lint is waited for: each layer has its own alone. */
const boundaryRules = [
  ...Object.entries(layers).map(([layer, may]) => [
    `src/${layer}/**/*.{ts,tsx}`,
    { from: { element: { type: layer } } },
    [layer, ...may.layers],
    may.packages,
  ]),
  [
    'src/main.tsx',
    { from: { file: { categories: 'main' } } },
    ['app', 'session', 'model', 'prerender', 'styles'].map((room) => `ui/${room}`),
    ['react', 'react-dom'],
  ],
].map(([files, from, types, packages]) => ({
  files: [files],
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkInternals: true,
        policies: [
          { ...from, allow: [{ to: { element: { type: types } } }, ...packagesNamed(packages)] },
          ...toTests,
        ],
      },
    ],
  },
}));

/** One selector for all of a kind: the rule tries every selector on every import, and lint is waited for. */
function packagesNamed(names) {
  const external = names.filter((name) => name !== 'node:*');
  return [
    ...(external.length > 0 ? [{ to: { module: { origin: 'external', source: external } } }] : []),
    ...(external.length < names.length ? [{ to: { module: { origin: 'core' } } }] : []),
  ];
}

const noSurroundings = 'The core knows no DOM, no clock, no chance, no network, no process.';
const clocksAndDice = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Math"][property.name="random"]',
];

/** What type definitions let through although the oldest browser has none of it. */
const floorSyntax = [
  {
    // With a number or a sum; our own `at` takes an address.
    selector:
      'CallExpression[callee.property.name="at"][arguments.0.type=/^(Literal|UnaryExpression|BinaryExpression)$/]',
    message: 'Chromium 86 and Safari 14 have no .at().',
  },
  ...['Literal[regex.pattern=/[(][?]<[=!]/]', 'TemplateElement[value.raw=/[(][?]<[=!]/]'].map(
    (selector) => ({ selector, message: 'Safari 14 has no look-behind.' }),
  ),
];

const files = {
  typescript: ['**/*.{ts,tsx}'],
  tests: ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**', 'src/testing/**'],
  core: core.map((layer) => `src/${layer}/**/*.{ts,tsx}`),
  browser: ['exporters', 'importers', 'storage', 'collection', 'ui'].map(
    (layer) => `src/${layer}/**/*.{ts,tsx}`,
  ),
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-single/',
      'dist-cli/',
      'release/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'reports/',
      '.stryker-tmp/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { ...js.configs.recommended, files: ['*.js'] },
  // All other rules are in .oxlintrc.json, which also checks the types: a tenth of the time.
  { files: files.typescript, languageOptions: { parser: tseslint.parser } },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
      'boundaries/elements': Object.keys(layers).map((type) => ({
        type,
        pattern: `src/${type}`,
        partialMatch: false,
      })),
      'boundaries/files': [
        { category: 'main', pattern: 'src/main.tsx' },
        { category: 'test', pattern: `src/${anyLayer}/**/*.test.{ts,tsx}` },
      ],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
    },
  },
  ...boundaryRules,
  // Only the program's version.
  { files: ['src/cli/check.ts'], rules: { 'boundaries/no-unknown-dependencies': 'off' } },
  {
    files: files.browser,
    ignores: files.tests,
    rules: {
      'no-restricted-syntax': ['error', ...floorSyntax],
    },
  },
  {
    files: files.core,
    ignores: files.tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...floorSyntax,
        ...clocksAndDice.map((selector) => ({ selector, message: noSurroundings })),
      ],
    },
  },
);
