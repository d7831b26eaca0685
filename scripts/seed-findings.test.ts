import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../src/calc/figures';
import { checks } from '../src/checks/index';
import { runChecks } from '../src/checks/run-checks';
import { read } from '../src/importers/read';
import { partOfPlace } from '../src/report/place';
import { editionById } from '../src/template/editions';

// Published reports that are no part of this repository; their sentences stay where they are.
const folder = join(import.meta.dirname, '..', '..', 'shared', 'seeds');
const present = existsSync(folder);
if (!present) console.warn(`skipped: no published reports at ${folder}`);

/** “warning text/fee overview”: what is found where, without the words. */
async function findings(number: string): Promise<string[]> {
  const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? '';
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const { report, printedTotals, printedTitles } = await read(bytes);
  const edition = editionById(report.edition);
  if (!edition) throw new Error(`no edition ${report.edition}`);
  const figures = figuresOf(edition, report.tables);
  return runChecks(checks, { report, edition, figures, printedTotals, printedTitles }).map(
    ({ check, severity, places }) => {
      const place = places.find(({ kind }) => kind !== 'cell');
      const name = place?.kind === 'field' ? place.field : place ? partOfPlace(place) : '';
      return `${severity} ${check} ${name}`.trim();
    },
  );
}

/** The stored copies are half-width throughout, which the originals are not. */
const ofCopies = (line: string): boolean => !line.includes('wording/half-width');

describe.skipIf(!present)('findings in published reports', () => {
  it.each([
    [
      '000',
      [
        'hint identity/title agency/name',
        'hint identity/edition period/year',
        'hint identity/signature signature/date',
        'error figures/blank',
        'error figures/blank',
      ],
    ],
    [
      '001',
      [
        'hint identity/title problems',
        'hint text/own-numbers overview',
        'warning content/accountability overview',
        'hint content/length overview',
        'hint wording/doubled-marks overview',
        'hint wording/unpaired otherMatters',
        'hint wording/spaces otherMatters',
        'hint wording/end-mark problems',
        'hint wording/cut-sentence overview',
        'hint wording/numbering otherMatters',
        'hint wording/numbering otherMatters',
        'hint wording/as-of overview',
      ],
    ],
    [
      '002',
      [
        'warning identity/signature signature/agency',
        'hint text/breakdown overview',
        'hint text/unreported overview',
        'warning content/overview-heads overview',
        'warning content/accountability overview',
        'hint content/length overview',
      ],
    ],
    [
      '003',
      [
        'hint identity/period preface',
        'hint identity/signature signature/agency',
        'warning content/accountability overview',
        'warning content/other otherMatters',
        'hint wording/inner-headings overview',
      ],
    ],
    [
      '004',
      [
        'hint identity/edition period/year',
        'hint identity/period preface',
        'hint identity/signature signature/agency',
        'error figures/blank',
        'hint content/accountability overview',
      ],
    ],
  ])('%s', async (number, expected) => {
    expect((await findings(number)).filter(ofCopies)).toEqual(expected);
  });
});
