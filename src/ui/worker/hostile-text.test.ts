import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { printable } from '../../document/printable';
import { readDraftFile } from '../../report/draft-file';
import type { Draft } from '../../report/annual-report';
import { editions } from '../../template/editions';
import { formulas, hostileStrings } from '../../testing/hostile-strings';
import { withEveryText } from '../../testing/with-every-text';
import { runTask } from './tasks';
import { type ReportFormatId, reportFormats } from '../../exporters/report-formats';
import type { AnnualReport } from '../../report/annual-report';

/** Reports as text, and as the bytes of a file. */
const asText = async (format: ReportFormatId, report: AnnualReport): Promise<string> =>
  (await runTask('export', { format, report })) as string;
const asBytes = async (format: ReportFormatId, report: AnnualReport): Promise<Uint8Array> =>
  (await runTask('export', { format, report })) as Uint8Array;

/** What a browser would make of it: elements with their attributes' names, and the text. */
function parsed(html: string): { elements: Set<string>; text: string; data: string } {
  const elements = new Set<string>();
  const [text, data]: string[][] = [[], []];
  let inData = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      inData = name === 'script';
      const content = name === 'meta' ? (attributes['content'] ?? '') : '';
      elements.add(`${name} ${Object.keys(attributes).join(' ')}`);
      text?.push(content);
    },
    onclosetag: () => {
      inData = false;
    },
    ontext: (part) => (inData ? data : text)?.push(part),
    oncomment: () => elements.add('comment'),
  });
  parser.end(html);
  return { elements, text: (text ?? []).join(''), data: (data ?? []).join('') };
}

/** Fields that the output shows when every field says its own path. */
const shownIn = (text: string, paths: readonly string[], says: (path: string) => string) =>
  paths.filter((path) => text.includes(printable(says(path)).trim()));

const pathsOf = (edition: (typeof editions)[number]): string[] => {
  const paths: string[] = [];
  withEveryText(edition, (path) => {
    paths.push(path);
    return '';
  });
  return paths;
};

const outputs: Record<string, (draft: Draft) => Promise<string>> = {
  ...Object.fromEntries(
    reportFormats
      .filter(({ extension }) => extension === 'html')
      .map(({ id }) => [id, ({ report }: Draft) => asText(id, report)]),
  ),
  'check sheet': async (draft) => {
    const settings = { wordList: [{ wrong: '政府', right: '<b>', note: '<script>' }] };
    return (await runTask('checkSheet', {
      draft,
      settings,
      time: '',
      format: 'html',
    })) as string;
  },
};

describe.each(editions.map((edition) => [edition.id, edition] as const))(
  'a text that looks like code, in every field of %s',
  (_, edition) => {
    const paths = pathsOf(edition);
    const harmless = (path: string) => `文字·${path}·`;

    it.each(Object.entries(outputs))('stays text in the %s', async (name, output) => {
      const known = parsed(await output(withEveryText(edition, harmless)));
      const shown = shownIn(known.text, paths, harmless);
      for (const hostile of hostileStrings) {
        const says = (path: string) => `文${hostile}·${path}·`;
        const { elements, text } = parsed(await output(withEveryText(edition, says)));
        const unheardOf = [...elements].filter((element) => !known.elements.has(element));
        // The findings on a check sheet differ with the text; their table does not.
        expect(unheardOf.filter((each) => !/^t[rhd] (?:\w* ?)*$/.test(each))).toEqual([]);
        if (name !== 'check sheet') expect(shownIn(text, paths, says)).toEqual(shown);
      }
    });

    it('comes back from the page’s data and is no formula in the workbook', async () => {
      for (const hostile of hostileStrings) {
        const { report } = withEveryText(edition, () => hostile);
        const { data } = parsed(await asText('html', report));
        expect(readDraftFile(data)).toEqual({ draft: { report, confirmations: [] } });
        const files = unzipSync(await asBytes('xlsx', report));
        const sheets = Object.values(files).map((bytes) => strFromU8(bytes));
        for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]|t="str"|externalLink|dde/i);
      }
    });
  },
);

it('a cell that begins like a formula is printed as nothing and noted as wrong', async () => {
  const [edition] = editions;
  if (!edition) throw new Error('no edition');
  for (const formula of formulas) {
    const { report } = withEveryText(edition, (path) =>
      /report\/tables\//.test(path) ? formula : '0',
    );
    const sheet = unzipSync(await asBytes('xlsx', report))['xl/worksheets/sheet1.xml'];
    expect(strFromU8(sheet ?? new Uint8Array())).not.toContain('1+1');
  }
});
