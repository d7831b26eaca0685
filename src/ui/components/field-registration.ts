import type { RefCallBack } from 'react-hook-form';

/** What ties a field to the report: its name and a reference. Its events are heard by the page, not by it. */
export interface FieldRegistration {
  readonly name: string;
  readonly ref: RefCallBack;
}
