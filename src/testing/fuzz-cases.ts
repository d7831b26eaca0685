/** How many hostile cases a whole run has: 1 000 each time, `FUZZ=10000` in the night. */
const cases = Number(process.env['FUZZ'] ?? 1000);

/** The part of them one test tries, at least one. */
export const fuzzCases = (share: number): number => Math.max(1, Math.round(cases * share));
