/** One test of the unchanged code, run alone, and how often it reached each mutant. */
export interface TestSeen {
  readonly index: number;
  readonly name: string;
  readonly isPassed: boolean;
  readonly time: number;
  readonly hits: Readonly<Record<string, number>>;
}

export interface MutantTried {
  readonly mutant: string;
  readonly tests: readonly number[];
  /** So often a mutant may be reached: beyond, it made something endless. */
  readonly hitLimit: number;
}

export type Asked = 'all tests' | MutantTried;

export type Told =
  /** The mutants reached while the modules loaded. */
  | { readonly atLoad: readonly string[] }
  | { readonly seen: TestSeen; readonly of: number }
  | { readonly busy: true }
  | { readonly tried: string; readonly killer: number | null };
