import { describe, expect, it } from 'vitest';
import { completeReport } from '../testing/complete-report';
import { canonicalJson, fingerprint, shortFingerprint } from './fingerprint';

describe('fingerprint', () => {
  it('is SHA-256 of the canonical report', () => {
    expect(fingerprint(completeReport())).toMatch(/^[0-9a-f]{64}$/);
    expect(shortFingerprint(completeReport())).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
  });

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, null], a: { d: 'x', c: undefined } })).toBe(
      '{"a":{"d":"x"},"b":[1,null]}',
    );
    const report = completeReport();
    const { edition, ...rest } = report;
    expect(fingerprint({ ...rest, edition })).toBe(fingerprint(report));
  });

  it('changes with a single figure', () => {
    const report = completeReport();
    const before = fingerprint(report);
    report.tables['requests']!['received']!['naturalPerson'] = '1';
    expect(fingerprint(report)).not.toBe(before);
  });
});
