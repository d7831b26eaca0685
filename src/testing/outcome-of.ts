import type { AnnualReport } from '../report/annual-report';

/**
 * What came of a hostile file: the agency read, or the code it was refused with. Throws what is no refusal, and
 * where anything of the file was run: such files set `hit`.
 */
export async function outcomeOf(open: () => AnnualReport | Promise<AnnualReport>): Promise<string> {
  let outcome: string;
  try {
    outcome = `read ${(await open()).agency.name}`;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ReadError' && 'code' in error)) throw error;
    outcome = String(error.code);
  }
  if ('hit' in globalThis) throw new Error('The file was run.');
  return outcome;
}
