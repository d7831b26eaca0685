import { expect, it } from 'vitest';
import { figuresOf } from '../../calc/figures';
import type { AnnualReport } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Edition } from '../../template/edition';
import { edition2021 } from '../../template/editions/edition-2021';
import { zeroReport } from '../../testing/report-from';
import type { CheckInput } from '../check';
import { checks } from '../index';
import { runChecks } from '../run-checks';

/** The form in force with tables that count otherwise. */
const inCopies: Edition = {
  ...edition2021,
  sections: edition2021.sections.map((section) =>
    section.kind === 'table' ? { ...section, table: { ...section.table, unit: '份' } } : section,
  ),
};

const input = (report: AnnualReport): CheckInput => ({
  report,
  edition: inCopies,
  figures: figuresOf(inCopies, report.tables),
});

it('what is found in a table is told in the unit of the table', () => {
  const before = withCells(zeroReport(inCopies, 2025), {
    'requests/carriedForward/enterprise': '3',
    'proactive/rules/inForce': '2',
  });
  const report = withCells(zeroReport(inCopies, 2026), {
    'requests/received/naturalPerson': '12',
    'requests/disclosed/naturalPerson': '5',
    'requests/partlyDisclosed/naturalPerson': '7',
    'requests/declinedRepeat/naturalPerson': '7',
    'requests/carriedForward/otherOrganization': '0',
    'requests/received/researchInstitute': '7',
    'proactive/rules/inForce': '1',
    'proactive/normativeDocuments/issued': '4',
    'disputes/reconsideration/upheld': '1',
  });
  const ofFigures = checks.filter(({ family }) => family === 'figures' || family === 'years');
  const messages = [
    ...runChecks(ofFigures, { ...input(report), lastYear: input(before) }),
    ...runChecks(ofFigures, input(report)),
    ...runChecks(
      ofFigures,
      input(
        withCells(report, {
          'requests/received/naturalPerson': '0',
          'requests/received/researchInstitute': '0',
        }),
      ),
    ),
  ];
  const found = new Set(messages.map(({ check }) => check));
  for (const check of [
    'requests/balance',
    'requests/wrong-column',
    'years/carried-over',
    'years/in-force',
    'proactive/in-force',
    'disputes/no-requests',
  ])
    expect(found).toContain(check);
  for (const { message, fixes = [] } of messages)
    expect(message + JSON.stringify(fixes)).not.toMatch(/\d\s*件/);
  expect(messages.find(({ check }) => check === 'requests/balance')?.message).toContain(
    '差 7 份：',
  );
});
