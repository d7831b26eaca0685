import { type MouseEvent, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import type { Block } from '../../document/block';
import { reportBlocks } from '../../document/report-blocks';
import type { WordSettings } from '../../report/word-settings';
import { useEditor, useStore } from '../editor/editor-context';
import { rememberedWordSettings } from '../files/remembered';
import { BlockView } from './block-view';
import { paperStyle } from './paper-style';

/** Type area and the distance from one page's to the next in the strip of columns, in CSS millimetres. */
const typeWidthMm = 156;
const gapMm = 54;
const pxPerMm = 96 / 25.4;

function Flow({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

interface PageProps {
  blocks: readonly Block[];
  number: number;
  numbering: WordSettings['pageNumber'];
}

function numberClass(number: number, numbering: WordSettings['pageNumber']): string {
  if (numbering === 'centred') return 'paper-number paper-number-centred';
  return number % 2 === 1 ? 'paper-number' : 'paper-number paper-number-left';
}

/** One sheet: a window on the strip of columns, moved to its own. */
function Page({ blocks, number, numbering }: PageProps) {
  return (
    <section className="paper" aria-label={`第 ${number} 页`}>
      <div className="paper-window">
        <div
          className="paper-strip"
          style={{ transform: `translateX(${-(number - 1) * (typeWidthMm + gapMm)}mm)` }}
        >
          <Flow blocks={blocks} />
        </div>
      </div>
      <p className={numberClass(number, numbering)}>— {number} —</p>
    </section>
  );
}

/** How many columns the browser broke the strip into. */
function usePageCount(blocks: readonly Block[], settings: WordSettings) {
  const strip = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    if (!strip.current) return;
    const width = strip.current.scrollWidth / pxPerMm;
    setCount(Math.max(1, Math.round((width + gapMm) / (typeWidthMm + gapMm))));
  }, [blocks, settings]);
  return { strip, count };
}

interface Props {
  close: () => void;
  jump: (place: { cell?: string; section?: string; start?: number }) => void;
}

/** The report on A4 pages, from the blocks that Word and HTML are made of; prints as it looks. */
export function PreviewView({ close, jump }: Props) {
  const { edition, store } = useEditor();
  const report = useStore('report', () => store.draft);
  const current = useDeferredValue(report);
  const blocks = reportBlocks(edition, current.report);
  const [settings] = useState(() => rememberedWordSettings(report.report.agency.name));
  const { strip, count } = usePageCount(blocks, settings);
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>('[data-jump]')?.dataset['jump'];
    if (cell !== undefined) {
      jump({ cell });
      return;
    }
    const source = target?.closest<HTMLElement>('[data-source]')?.dataset;
    if (source?.['source'] !== undefined)
      jump({ section: source['source'], start: Number(source['start'] ?? 0) });
  };
  return (
    <div className="preview" style={paperStyle(settings)}>
      <div className="preview-tools">
        <button type="button" onClick={close}>
          返回填报
        </button>
        <button type="button" data-action="print" onClick={() => window.print()}>
          打印
        </button>
        <span className="muted">共 {count} 页；点击文字或数字，转到填报处。</span>
      </div>
      {/* Measured, never seen: tells how many pages there are. */}
      <div className="paper-measure" aria-hidden="true">
        <div ref={strip} className="paper-strip">
          <Flow blocks={blocks} />
        </div>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut for the mouse; the rail leads the keyboard to the same places */}
      <div onClick={onClick}>
        {Array.from({ length: count }, (_, index) => (
          <Page key={index} blocks={blocks} number={index + 1} numbering={settings.pageNumber} />
        ))}
      </div>
    </div>
  );
}
