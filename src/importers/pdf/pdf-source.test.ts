import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countyReport } from '../../testing/sample-reports';
import { read } from '../read';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

describe('a PDF', () => {
  it('printed from Word by LibreOffice gives all figures and texts', async () => {
    const { kind, visible, notes, counts } = await read(fixture('word.pdf'));
    const { tables, sections, preface, period } = countyReport();
    expect(kind).toBe('pdf');
    expect(visible.tables).toEqual(tables);
    expect({ sections: visible.sections, preface: visible.preface }).toEqual({ sections, preface });
    expect(visible.period).toEqual(period);
    expect(counts.map(({ open, blank }) => open + blank)).toEqual([0, 0, 0]);
    expect(notes.map(({ message }) => message)).toContain(
      '页码、页眉页脚或水印“—1—”不是正文，已略去。',
    );
  });

  it('reads the same from a Buffer, as the command line hands it on', async () => {
    const path = new URL('./fixtures/word.pdf', import.meta.url);
    const { visible } = await read(readFileSync(path));
    expect(visible.tables).toEqual(countyReport().tables);
  });
});
