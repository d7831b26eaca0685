import type { Step } from '../model/history';
import { changedPaths, leavesOfReport } from '../../report/report-paths';

const longest = 12;
const shown = (value: string | number | null | undefined): string => {
  const text = String(value ?? '').replace(/\s+/g, ' ');
  if (text === '') return '空';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** 空 → 6 for one place; how many places for more; '' where no place of the report changed. */
export function stepDetail({ before, after }: Step): string {
  const changed = changedPaths(before.report, after.report);
  const [only] = changed;
  if (only === undefined) return '';
  if (changed.length > 1) return `${changed.length} 处`;
  const [from, to] = [before, after].map(({ report }) => leavesOfReport(report).get(only));
  return `${shown(from)} → ${shown(to)}`;
}
