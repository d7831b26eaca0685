import { type MouseEvent, useDeferredValue, useMemo, useState } from 'react';
import { reportBlocks } from '../../document/report-blocks';
import { atCell, atText, type Place } from '../../report/place';
import type { WordSettings } from '../../report/word-settings';
import { useEditor, useStore } from '../model/editor-context';
import { rememberedWordSettings } from '../settings/settings';
import { BlockView } from './block-view';
import { paperStyle } from './paper-style';
import { type PagePart, usePages } from './use-pages';

interface PageProps {
  parts: readonly PagePart[];
  number: number;
  numbering: WordSettings['pageNumber'];
}

function numberClass(number: number, numbering: WordSettings['pageNumber']): string {
  if (numbering === 'centred') return 'paper-number paper-number-centred';
  return number % 2 === 1 ? 'paper-number' : 'paper-number paper-number-left';
}

/** One sheet, with what stands on it and nothing else. */
function Page({ parts, number, numbering }: PageProps) {
  return (
    <section className="paper" aria-label={`第 ${number} 页`}>
      <div className="paper-text">
        {parts.map(({ block, isContinued, goesOn }, index) => (
          <BlockView
            key={index}
            block={block}
            isContinued={isContinued ?? false}
            goesOn={goesOn ?? false}
          />
        ))}
      </div>
      <p className={numberClass(number, numbering)}>— {number} —</p>
    </section>
  );
}

interface Props {
  close: () => void;
  jump: (place: Place) => void;
}

/** The report on A4 pages, from the blocks that Word and HTML are made of; prints as it looks. */
export function PreviewView({ close, jump }: Props) {
  const { edition, store } = useEditor();
  const report = useStore('report', () => store.draft);
  const current = useDeferredValue(report);
  const blocks = useMemo(() => reportBlocks(edition, current.report), [edition, current]);
  const [settings] = useState(() => rememberedWordSettings(report.report.agency.name));
  const { flow, pages } = usePages(blocks, settings);
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>('[data-jump]')?.dataset['jump'];
    if (cell !== undefined) {
      jump(atCell(cell));
      return;
    }
    const source = target?.closest<HTMLElement>('[data-source]')?.dataset;
    if (source?.['source'] === undefined) return;
    const start = Number(source['start'] ?? 0);
    jump(atText(source['source'], start, start));
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
        <span className="muted">共 {pages.length} 页；点击文字或数字，转到填报处。</span>
      </div>
      {/* Measured, never seen: tells where the pages end. */}
      <div ref={flow} className="paper-text paper-measure" aria-hidden="true">
        {blocks.map((block, index) => (
          <BlockView key={index} block={block} />
        ))}
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut for the mouse; the rail leads the keyboard to the same places */}
      <div onClick={onClick}>
        {pages.map((parts, index) => (
          <Page key={index} parts={parts} number={index + 1} numbering={settings.pageNumber} />
        ))}
      </div>
    </div>
  );
}
