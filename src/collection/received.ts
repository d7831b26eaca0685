import type { CheckResults } from '../checks/run-checks';
import { readErrorCodes } from '../importers/read-error';
import type { ReadNote, SourceKind } from '../importers/read-result';
import type { AnnualReport, Confirmation } from '../report/annual-report';
import type { Address } from '../template/cells';

/** One file as it came in. The caller makes the id; it stays the same for the file. */
export interface Incoming {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Why a file could not be read: what its bytes are, or what became of the reading. */
export const unreadCodes = [
  ...readErrorCodes,
  'cannot-open',
  'unknown-edition',
  'crashed',
  'failed',
] as const;
export type UnreadCode = (typeof unreadCodes)[number];

/** How a file came to the desk; a command line knows no such thing. */
export interface Arrival {
  /** Milliseconds since 1970; files taken in together came at the same time. */
  readonly at: number;
  readonly bytes: number;
}

export interface UnreadFile {
  readonly state: 'unread';
  readonly id: string;
  readonly fileName: string;
  /** Absent in desks kept by earlier releases. */
  readonly code?: UnreadCode;
  /** One plain Chinese sentence. */
  readonly reason: string;
  readonly arrived?: Arrival;
}

export interface ReadReport extends CheckResults {
  readonly state: 'read';
  readonly id: string;
  readonly fileName: string;
  readonly kind: SourceKind;
  readonly report: AnnualReport;
  /** Of the whole report, where `report` holds its figures only. */
  readonly fingerprint?: string;
  /** The report its years were compared with: the one given, else the one in its draft. */
  readonly lastYear?: AnnualReport;
  readonly notes: readonly ReadNote[];
  readonly printedTotals: Readonly<Record<Address, string>>;
  readonly openCells: readonly Address[];
  readonly printedTitles: Readonly<Record<string, string>>;
  /** What the unit's own draft said to its warnings. */
  readonly confirmations: readonly Confirmation[];
  readonly arrived?: Arrival;
}

/** What became of a file. Plain data, so that it can cross from a worker. */
export type Received = ReadReport | UnreadFile;

export const isRead = (received: Received): received is ReadReport => received.state === 'read';
