/** `npm run test:full` runs what only multiplies sizes, speeds and rounds; `npm test` one or two of each. */
export const isWhole = process.env.TEST_FULL !== undefined;
export const some = <T>(all: readonly T[], few: readonly T[]): readonly T[] =>
  isWhole ? all : few;
