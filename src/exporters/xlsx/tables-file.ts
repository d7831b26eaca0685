import { printedReport } from '../printed-report';
import type { Leaving } from '../report-formats';
import { toXlsx } from './to-xlsx';

/** The three tables for who asks for a sheet. */
export const tablesFile = ({ draft }: Leaving): Uint8Array =>
  toXlsx(printedReport(draft.report).blocks);
