import type { Draft } from './annual-report';

export const draftFormat = 'gongkai-nianbao';
export const draftVersion = 2;

export function toDraftContent(draft: Draft): Record<string, unknown> {
  return { format: draftFormat, version: draftVersion, ...draft };
}

/** With a fingerprint it tells which data it holds; readers take the data, not its word for it. */
export function toDraftFile(draft: Draft, fingerprint?: string): string {
  const mark = fingerprint === undefined ? {} : { fingerprint };
  return JSON.stringify({ ...toDraftContent(draft), ...mark }, null, 1);
}
