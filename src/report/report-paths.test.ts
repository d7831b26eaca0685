import { expect, it } from 'vitest';
import { edition2021 } from '../template/editions/edition-2021';
import { emptyReport } from './empty-report';
import { cellPath, withLeaf } from './report-paths';

it('changes one field and leaves the report it was given, and all beside the way, as they were', () => {
  const before = emptyReport(edition2021, 2025);
  const after = withLeaf(before, cellPath('requests/received/naturalPerson'), '3');
  expect(after.tables['requests']?.['received']?.['naturalPerson']).toBe('3');
  expect(before.tables['requests']?.['received']?.['naturalPerson']).toBe('');
  expect(after.sections).toBe(before.sections);
  expect(after.tables['proceedings']).toBe(before.tables['proceedings']);
});

it('brings in a field that was not there', () => {
  const before = emptyReport(edition2021, 2025);
  expect(withLeaf(before, 'period.half', 'second').period).toEqual({ year: 2025, half: 'second' });
});
