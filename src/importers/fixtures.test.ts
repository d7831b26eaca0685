import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cellText } from '../report/cell-text';
import { read } from './read';

/** One report with hidden, struck-out and raised text, a footnote and a text box, as LibreOffice saves it. */
it.each([
  ['docx/fixtures/libreoffice.docx', ['text-box', 'text-beside']],
  ['doc/fixtures/libreoffice.doc', ['text-beside']],
  ['html/fixtures/libreoffice.html', []],
])('%s is read as it is printed', async (path, besides) => {
  const { report, notes } = await read(
    new Uint8Array(readFileSync(new URL(path, import.meta.url))),
  );
  expect(report.agency.name).toBe('临溪县柳河镇人民政府');
  expect(report.sections['overview']).toBe('2024年公开信息61条，受理申请3件。');
  const row = ['issued', 'repealed', 'inForce'];
  expect(row.map((id) => cellText(report, `proactive/normativeDocuments/${id}`))).toEqual([
    '5',
    '1',
    '17',
  ]);
  const codes = notes.map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(['struck-text', 'hidden-text', 'raised-marks', ...besides]),
  );
  expect(notes.find(({ code }) => code === 'struck-text')?.source).toBe('60；4');
  expect(JSON.stringify(report)).not.toMatch(/内部口径|"9"/);
});
