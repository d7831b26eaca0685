import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { returnVersion } from '../collection/return-format';
import { deskVersion } from '../collection/stored-desk';
import { draftVersion } from '../report/draft-content';
import { everythingVersion } from '../report/everything';
import { localVersion } from '../report/local-format';

/** Every format that is stored, by its name in docs/formats.md. */
const versions: Readonly<Record<string, number | null>> = {
  'draft, in files, Word and HTML': draftVersion,
  'draft in the browser': draftVersion,
  'journal of a page that is left': draftVersion,
  'everything file': everythingVersion,
  'return file': returnVersion,
  'local requirements': localVersion,
  'the county’s desk': deskVersion,
  'file of the county’s desk': deskVersion,
  'settings of this browser': null,
};

it('says in docs/formats.md which version of each format is written', () => {
  const text = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| ([^|]*[^|\s]) +\| +(\d+|–) +\|/gm)].map(
    ([, name = '', version = '']) => [name.replace('county\u0027s', 'county’s'), version],
  );
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(
      Object.entries(versions).map(([name, version]) => [name, String(version ?? '–')]),
    ),
  );
});
