import { addDecimals } from './decimal';

const decimal = /^-?\d+(?:\.\d+)?$/;
const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** 增 3, 减 0.5, 持平, of two figures as they are printed; '' where either is none. */
export function yearChange(now: string, before: string): string {
  if (!decimal.test(now) || !decimal.test(before)) return '';
  const change = addDecimals([now, negated(before)]);
  if (/^-?[0.]+$/.test(change)) return '持平';
  return change.startsWith('-') ? `减 ${change.slice(1)}` : `增 ${change}`;
}
