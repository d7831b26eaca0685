import type { SimilarText, SimilarTexts } from '../../../collection/similar-texts';
import type { Sheet } from '../../../exporters/xlsx/to-workbook';
import type { Archive } from '../../../importers/archive';
import type { ReadInput } from '../../../importers/read';
import type { ReadResult } from '../../../importers/read-result';

export const fileTasks = {
  /** Loads what Word files are read with, ahead of the first. */
  prepareReading: (): Promise<null> =>
    Promise.all([
      import('../../../importers/read'),
      import('../../../importers/read-report'),
      import('../../../importers/docx/docx-source'),
    ]).then(() => null),
  async read(input: ReadInput): Promise<ReadResult> {
    const { read } = await import('../../../importers/read');
    return read(input);
  },
  /** Files by path into a zip. */
  async pack(files: readonly (readonly [string, Uint8Array | string])[]): Promise<Uint8Array> {
    const { toArchive } = await import('../../../exporters/to-archive');
    return toArchive(files);
  },
  /** A zip's files out of it. */
  async unpack(bytes: Uint8Array): Promise<Archive> {
    const { readArchive } = await import('../../../importers/archive');
    return readArchive(bytes);
  },
  async workbook({ sheets }: { sheets: readonly Sheet[] }): Promise<Uint8Array> {
    const { toWorkbook } = await import('../../../exporters/xlsx/to-workbook');
    return toWorkbook(sheets);
  },
  async similar({ texts }: { texts: readonly SimilarText[] }): Promise<SimilarTexts> {
    const { similarTexts } = await import('../../../collection/similar-texts');
    return similarTexts(texts);
  },
};
