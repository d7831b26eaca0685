import type { CheckResults } from '../checks/run-checks';
import type { ReadNote, SourceKind } from '../importers/read-result';
import type { AnnualReport, Confirmation } from '../report/annual-report';
import type { Address } from '../template/cells';

/** One file as it came in. The caller makes the id; it stays the same for the file. */
export interface Incoming {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface UnreadFile {
  readonly state: 'unread';
  readonly id: string;
  readonly fileName: string;
  /** One plain Chinese sentence. */
  readonly reason: string;
}

export interface ReadReport extends CheckResults {
  readonly state: 'read';
  readonly id: string;
  readonly fileName: string;
  readonly kind: SourceKind;
  readonly report: AnnualReport;
  /** The report its years were compared with: the one given, else the one in its draft. */
  readonly lastYear?: AnnualReport;
  readonly notes: readonly ReadNote[];
  readonly printedTotals: Readonly<Record<Address, string>>;
  readonly openCells: readonly Address[];
  readonly printedTitles: Readonly<Record<string, string>>;
  /** What the unit's own draft said to its warnings. */
  readonly confirmations: readonly Confirmation[];
}

/** What became of a file. Plain data, so that it can cross from a worker. */
export type Received = ReadReport | UnreadFile;

export const isRead = (received: Received): received is ReadReport => received.state === 'read';
