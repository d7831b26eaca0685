/** `npm run test:full` does all; `npm test` meets every kind of fault, and repeats it less. */
export const isWhole = process.env['TEST_FULL'] !== undefined;

/** All of what multiplies sizes, modes, fonts and rounds, or the few that stand for them. */
export const some = <T>(all: readonly T[], few: readonly T[]): readonly T[] =>
  isWhole ? all : few;

/** How often what is made up anew each time is tried: in `npm test` a quarter of it. */
export const times = (count: number): number => (isWhole ? count : Math.ceil(count / 4));

/** As many as the environment variable says, for a longer search in one place; else `times`. */
export const timesOf = (variable: string, count: number): number =>
  Number(process.env[variable] ?? times(count));

const hostileCases = timesOf('FUZZ', 1000);

/** The part of all hostile cases that one test tries, at least one. */
export const fuzzCases = (share: number): number => Math.max(1, Math.round(hostileCases * share));
