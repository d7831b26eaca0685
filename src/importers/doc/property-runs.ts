import { ReadError } from '../read-error';
import { propertiesIn, type Property, viewOf } from './properties';

const pageSize = 512;
/** Says the number of the style of a paragraph. */
export const paragraphStyle = 0x4600;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly list: Uint8Array;
}

/** Properties of characters or paragraphs, by where their text stands in the stream. */
export class PropertyRuns {
  private readonly runs: Run[] = [];
  private last: { readonly run: Run; readonly properties: readonly Property[] } | null = null;

  /** `index` lists the pages of 512 bytes that hold the runs: n + 1 places, then n numbers of pages. */
  constructor(stream: Uint8Array, index: Uint8Array, kind: 'characters' | 'paragraphs') {
    const pages = Math.max(0, Math.floor((index.length - 4) / 8));
    if (pages > stream.length / pageSize) throw new ReadError('damaged');
    const view = viewOf(index);
    for (let n = 0; n < pages; n += 1) {
      const number = view.getUint32((pages + 1 + n) * 4, true) & 0x3fffff;
      const page = stream.subarray(number * pageSize, (number + 1) * pageSize);
      if (page.length < pageSize) throw new ReadError('damaged');
      this.readPage(page, kind);
    }
    this.runs.sort((a, b) => a.start - b.start);
  }

  /** Where the run ends that holds this place, or the next one begins; and what it says. */
  find(place: number): { readonly end: number; readonly properties: readonly Property[] } {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const run = this.runs[low - 1];
    if (!run || run.end <= place)
      return { end: this.runs[low]?.start ?? Number.MAX_SAFE_INTEGER, properties: [] };
    if (this.last?.run !== run) this.last = { run, properties: propertiesIn(run.list) };
    return { end: run.end, properties: this.last.properties };
  }

  private readPage(page: Uint8Array, kind: 'characters' | 'paragraphs'): void {
    const view = viewOf(page);
    const count = view.getUint8(pageSize - 1);
    const width = kind === 'characters' ? 1 : 13;
    if ((count + 1) * 4 + count * width > pageSize - 1) throw new ReadError('damaged');
    for (let n = 0; n < count; n += 1) {
      const offset = view.getUint8((count + 1) * 4 + n * width) * 2;
      this.runs.push({
        start: view.getUint32(n * 4, true),
        end: view.getUint32(n * 4 + 4, true),
        list: offset === 0 ? page.subarray(0, 0) : listAt(page, offset, kind),
      });
    }
  }
}

/** A paragraph's list begins with the number of its style; its length is told in words, in one of two ways. */
function listAt(page: Uint8Array, offset: number, kind: 'characters' | 'paragraphs'): Uint8Array {
  const said = page[offset] ?? 0;
  if (kind === 'characters') return page.subarray(offset + 1, offset + 1 + said);
  const start = said === 0 ? offset + 2 : offset + 1;
  const length = said === 0 ? (page[offset + 1] ?? 0) * 2 : said * 2 - 1;
  const list = page.subarray(start, start + length);
  return list.length < 2
    ? list
    : Uint8Array.of(paragraphStyle & 0xff, paragraphStyle >> 8, ...list);
}
