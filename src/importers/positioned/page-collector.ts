import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { ReadNote } from '../read-result';
import { LeftOut } from '../source/left-out';
import type { OpenedFile } from '../source/opened-file';
import { type PageLayout, pageLayout } from './page-layout';
import type { PlacedPage } from './placed-page';
import { positionedSource } from './positioned-source';

/** How far a reader has come, in pages. */
export type Progress = (done: number, all: number) => void;

const scan = 0.1;

function droppedNote(dropped: readonly string[]): ReadNote[] {
  if (dropped.length === 0) return [];
  const shown = dropped.slice(0, 4).map((text) => `“${text.slice(0, 30)}”`);
  const more = dropped.length > shown.length ? '等' : '';
  const message = `页码、页眉页脚或水印${shown.join('、')}${more}不是正文，已略去。`;
  return [{ code: 'furniture-dropped', message, open: false }];
}

/** Lays a file's pages out one by one and keeps no more of each than its lines and tables. */
export class PageCollector {
  private readonly layouts: PageLayout[] = [];
  private readonly left = new LeftOut();
  private readonly watermarks = new Set<string>();
  private readonly startedAt = performance.now();
  private count = 0;
  private unreadable = 0;

  constructor(
    private readonly all: number,
    private readonly progress: Progress | undefined,
  ) {
    if (all > limits.pages) throw new ReadError('too-large');
  }

  add(page: PlacedPage): void {
    this.count += page.texts.length + page.rules.length;
    if (this.count > limits.placedTexts) throw new ReadError('too-large');
    if (performance.now() - this.startedAt > limits.readingMs) throw new ReadError('too-slow');
    this.unreadable += page.texts.filter(({ text }) => /[\p{Cc}\p{Co}\ufffd¤]/u.test(text)).length;
    const layout = pageLayout(page);
    if (layout.watermark !== '') this.watermarks.add(layout.watermark);
    this.left.add('struck', `${page.struck ?? ''}${layout.struck}`);
    this.left.add('hidden', page.hidden ?? '');
    for (const text of page.typed ?? []) this.left.add('unknown', text);
    this.layouts.push(layout);
    this.progress?.(this.layouts.length, this.all);
  }

  /** Throws where there is nothing to read: a scan has pictures of text only. */
  opened(kind: 'pdf' | 'ofd'): OpenedFile {
    const texts = this.layouts.reduce((sum, { characters }) => sum + characters, 0);
    if (texts < 10) throw new ReadError(`${kind}-scan`);
    if (this.unreadable > texts * scan) throw new ReadError('font-unreadable');
    const { blocks, dropped } = positionedSource(this.layouts);
    const notes = [...this.left.notes(), ...droppedNote([...dropped, ...this.watermarks])];
    return { kind, document: { blocks }, notes };
  }
}
