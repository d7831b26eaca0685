import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { atCell, atField, atSection, atTable, atText, type Place } from '../../report/place';
import type { AnnualReport } from '../../report/annual-report';
import { completeReport } from '../../testing/complete-report';
import type { WordComment } from './place-comments';
import { commentedFile, wordFile } from './word-file';

const report: AnnualReport = {
  ...completeReport(),
  signature: { agency: '清源县石桥镇人民政府', date: '2027年1月12日' },
};
const overview = report.sections['overview'] ?? '';
const at = (words: string): Place => {
  const start = overview.indexOf(words);
  return atText('overview', start, start + words.length);
};
const comment = (place: Place, text = '请核对。'): WordComment => ({ place, author: '张三', text });
const draft = { report, confirmations: [] };
const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const textsOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text).join('');

describe('comments in Word', () => {
  it('stand on the line of the signature they are about', async () => {
    const fields = [atField('signature/agency'), atField('signature/date')];
    const bytes = await commentedFile(
      { draft },
      fields.map((place) => comment(place)),
    );
    const paragraphs = partOf(bytes, 'word/document.xml').split('</w:p>');
    const about = [0, 1].map((id) =>
      paragraphs.find((each) => each.includes(`<w:commentReference w:id="${id}"/>`)),
    );
    expect(about.map((each = '') => textsOf(each))).toEqual([
      '清源县石桥镇人民政府',
      '2027年1月12日',
    ]);
  });

  it('change no word of the report, wherever they begin and end', async () => {
    const plain = textsOf(partOf(await wordFile({ draft }), 'word/document.xml'));
    const odd: Place[] = [
      atText('overview', 0, overview.length),
      atText('overview', 5, 5),
      atText('overview', overview.length + 5, overview.length + 9),
      atText('overview', -3, 2),
      at('政策文件'),
      at('文件28'),
      at('件28条'),
      atText('nowhere', 0, 3),
      atSection('problems'),
      atSection('preface'),
      atTable('requests'),
      atCell('requests/received/none'),
      atField('agency/name'),
      atField('signature/agency'),
    ];
    const bytes = await commentedFile(
      { draft },
      odd.map((place) => comment(place)),
    );
    const xml = partOf(bytes, 'word/document.xml');
    expect(textsOf(xml)).toBe(plain);
    for (const [id] of odd.entries())
      for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(xml.split(`<w:${mark} w:id="${id}"/>`)).toHaveLength(2);
  });

  it('cuts no character in two, and writes what no file can hold as nothing', async () => {
    const text = '全年办理🌾🌾业务。';
    const own = { ...report, sections: { ...report.sections, overview: text } };
    const places = [atText('overview', 5, 7), atText('overview', 4, 5), atText('overview', 7, 8)];
    const bytes = await commentedFile(
      { draft: { report: own, confirmations: [] } },
      places.map((place) => comment(place, '甲\u0000<w:p>\n乙')),
    );
    expect(textsOf(partOf(bytes, 'word/document.xml'))).toContain(text);
    expect(textsOf(partOf(bytes, 'word/comments.xml'))).toContain('甲&lt;w:p&gt;乙');
  });

  it('leaves a file without comments as it was', async () => {
    const [plain, none] = [await wordFile({ draft }), await commentedFile({ draft }, [])];
    expect(partOf(none, 'word/document.xml')).toBe(partOf(plain, 'word/document.xml'));
  });
});
