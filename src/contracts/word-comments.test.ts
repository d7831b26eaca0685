import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { read } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { editionById } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { arbitraryReport } from '../testing/arbitrary-report';
import { reportFrom } from '../testing/report-from';

const word = (report: AnnualReport) =>
  toDocx(reportBlocks(editionById(report.edition) ?? edition2021, report), {
    title: 'x',
    agency: 'x',
  });

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** The file with comments of these texts, and with the document changed to hold them. */
function commented(
  docx: Uint8Array,
  texts: readonly string[],
  edit: (xml: string) => string,
): Uint8Array {
  const files = unzipSync(docx);
  const comments = texts.map(
    (text, id) =>
      `<w:comment w:id="${id}" w:author="王科长"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
  );
  return zipSync({
    ...files,
    'word/document.xml': strToU8(edit(strFromU8(files['word/document.xml'] ?? new Uint8Array()))),
    'word/comments.xml': strToU8(`<w:comments ${w}>${comments.join('')}</w:comments>`),
  });
}

const report: AnnualReport = reportFrom(`
  naturalPerson
  received   6
  disclosed  6
`);
report.sections['problems'] = '一是更新不够及时。二是解读形式单一。\n三是人员变动较多。';

/** The run that holds the text, with what stands before and after it. */
const around = (xml: string, text: string, before: string, after: string): string => {
  const at = xml.indexOf(`${text}</w:t>`);
  const from = xml.lastIndexOf('<w:r>', at);
  const to = xml.indexOf('</w:r>', at) + '</w:r>'.length;
  return xml.slice(0, from) + before + xml.slice(from, to) + after + xml.slice(to);
};

describe('comments of a Word file', () => {
  it('come in at the words, the figure and the section they stand at', async () => {
    const file = commented(await word(report), ['改为四项', '核对', '太短', '整段重写'], (xml) =>
      [
        ['三是人员变动较多。', 0],
        ['>6', 1],
        ['六、其他需要报告的事项', 2],
        ['二是解读形式单一。', 3],
      ].reduce(
        (all, [text, id]) => around(all, String(text), start(Number(id)), end(Number(id))),
        xml,
      ),
    );
    const { comments = [], visible } = await read(file);
    expect(comments.map(({ author, text, place, words }) => [author, text, place, words])).toEqual([
      [
        '王科长',
        '改为四项',
        { kind: 'text', section: 'problems', start: 19, end: 28 },
        '三是人员变动较多。',
      ],
      ['王科长', '核对', { kind: 'cell', address: 'requests/received/naturalPerson' }, ''],
      [
        '王科长',
        '太短',
        { kind: 'text', section: 'otherMatters', start: 0, end: 22 },
        '本年度otherMatters部分按要求填写',
      ],
      [
        '王科长',
        '整段重写',
        { kind: 'text', section: 'problems', start: 0, end: 18 },
        '一是更新不够及时。二是解读形式单一。',
      ],
    ]);
    expect(visible.sections['problems']).toBe(report.sections['problems']);
  });

  it('stand at the sentence where they are set at a point', async () => {
    const file = commented(await word(report), ['缺依据'], (xml) =>
      around(xml, '三是人员变动较多。', '', '<w:r><w:commentReference w:id="0"/></w:r>'),
    );
    const { comments = [] } = await read(file);
    expect(comments.map(({ text, words }) => [text, words])).toEqual([
      ['缺依据', '三是人员变动较多'],
    ]);
  });

  it('leave the report as it is without them, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryReport(),
        fc.array(fc.tuple(fc.nat(), fc.nat(12)), { minLength: 1, maxLength: 8 }),
        async (any, places) => {
          const plain = await word(any);
          const without = await read(plain);
          const file = commented(
            plain,
            places.map((_, id) => `意见${id}`),
            (xml) => {
              const runs = xml.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g) ?? [];
              const marks = new Map<number, string>();
              const put = (at: number, mark: string) => marks.set(at, (marks.get(at) ?? '') + mark);
              places.forEach(([from, length], id) => {
                const first = from % runs.length;
                put(first, start(id));
                put(Math.min(first + length, runs.length - 1) + 0.5, end(id));
              });
              let run = -1;
              return xml.replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g, (all) => {
                run += 1;
                return (marks.get(run) ?? '') + all + (marks.get(run + 0.5) ?? '');
              });
            },
          );
          const result = await read(file);
          expect(result.report).toEqual(without.report);
          expect(result.visible).toEqual(without.visible);
          expect(result.sources).toEqual(without.sources);
          expect(result.comments?.map(({ text }) => text)).toEqual(
            places.map((_, id) => `意见${id}`),
          );
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
