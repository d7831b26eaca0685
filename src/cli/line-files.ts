import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import papaparse from 'papaparse';
import type { DataLine } from '../collection/lines/data-line';
import { longHead, longRows } from '../collection/lines/long-rows';
import { readLine } from '../collection/lines/data-line';
import { CliError } from './cli-error';

/** The lines of a file one after the other; throws a CliError at the first that is none. */
export async function* linesOf(path: string): AsyncGenerator<DataLine> {
  const input = createReadStream(path, 'utf8');
  let at = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      at += 1;
      if (text.trim() === '') continue;
      const result = readLine(text);
      if ('problem' in result) throw new CliError(`${path} 第 ${at} 行：${result.problem}。`);
      yield result.line;
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path}：打不开文件，请核对路径。`);
  } finally {
    input.destroy();
  }
}

/** A file that grows by whole lines, so that a run that is killed leaves at most one in pieces. */
export class GrowingFile {
  private constructor(private readonly handle: FileHandle) {}

  static async open(path: string, flags: 'w' | 'a'): Promise<GrowingFile> {
    return new GrowingFile(await open(path, flags));
  }

  async write(text: string): Promise<void> {
    await this.handle.appendFile(text, 'utf8');
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

const csvOptions = { escapeFormulae: true, newline: '\r\n', header: false } as const;

/** `--long`: one row a cell. */
export class LongFile {
  private constructor(private readonly file: GrowingFile) {}

  static async open(path: string): Promise<LongFile> {
    const file = await GrowingFile.open(path, 'w');
    await file.write(`\uFEFF${longHead.join(',')}\r\n`);
    return new LongFile(file);
  }

  async add(line: DataLine): Promise<void> {
    const rows = longRows(line);
    if (rows.length > 0) await this.file.write(`${papaparse.unparse(rows, csvOptions)}\r\n`);
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
