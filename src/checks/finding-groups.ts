import type { Finding, Severity } from './check';

export type Group = Severity | 'blank';

export const groups: readonly { readonly id: Group; readonly name: string }[] = [
  { id: 'error', name: '错误' },
  { id: 'warning', name: '待核实' },
  { id: 'hint', name: '提示' },
  { id: 'blank', name: '待填' },
];

/** An unfinished form is not a wrong one: what is blank counts as wrong once an export was asked for. */
export const groupOf = (finding: Finding, blanksMarked: boolean): Group =>
  finding.isBlank === true && !blanksMarked ? 'blank' : finding.severity;
