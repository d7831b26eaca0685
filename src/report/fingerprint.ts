import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sectionOfText } from '../template/edition';
import type { AnnualReport } from './annual-report';

/** JSON with sorted keys and no spaces, so that the same data always has the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of what was typed, 64 hex digits; confirmations and last year do not count. */
export function fingerprint(report: AnnualReport): string {
  const texts = Object.entries(report.sections);
  // A text nobody wrote beside a table is no part of it: reports of before there were any keep theirs.
  const sections = Object.fromEntries(
    texts.filter(([id, text]) => text !== '' || sectionOfText(id) === id),
  );
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...report, sections }))));
}

/** Short enough to read out on the telephone: a1b2-c3d4-e5f6. */
export function shortFingerprint(report: AnnualReport): string {
  return (fingerprint(report).slice(0, 12).match(/.{4}/g) ?? []).join('-');
}
