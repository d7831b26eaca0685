import { type MouseEvent, useDeferredValue, useMemo, useState } from 'react';
import { withImprint } from '../../document/imprint';
import { reportBlocks } from '../../document/report-blocks';
import { atCell, atText } from '../../report/place';
import { imprintOf } from '../../report/word-settings';
import { useDraft, useEditor } from '../model/editor-context';
import { useJump } from '../model/page/use-jump';
import { remembered } from '../settings/settings';
import { paperStyle } from './paper-style';
import { FiguresBeside } from './paper-table';
import { PaperMeasure, PaperPages } from './paper-pages';
import { usePages } from './use-pages';

/** The report on A4 pages, from the blocks that Word and HTML are made of; prints as it looks. */
export function PreviewView() {
  const { edition, store, page } = useEditor();
  const jump = useJump();
  const report = useDraft(({ draft }) => draft.report);
  const current = useDeferredValue(report);
  const [settings] = useState(() => remembered('word', report.agency.name));
  const blocks = useMemo(
    () => withImprint(reportBlocks(edition, current), imprintOf(settings, current.period.year)),
    [edition, current, settings],
  );
  const before = useDraft(() => store.findings.lastYearFigures);
  const [isBeforeShown, showBefore] = useState(false);
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
        <button type="button" onClick={() => page.showForm()}>
          返回填报
        </button>
        <button type="button" data-action="print" onClick={() => window.print()}>
          打印
        </button>
        {before && (
          <label className="table-switch">
            <input
              type="checkbox"
              checked={isBeforeShown}
              onChange={({ target }) => showBefore(target.checked)}
            />
            显示上年（只在本页，不打印、不导出）
          </label>
        )}
        <span className="muted">共 {pages.length} 页；点击文字或数字，转到填报处。</span>
      </div>
      <PaperMeasure flow={flow} blocks={blocks} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut for the mouse; the rail leads the keyboard to the same places */}
      <div onClick={onClick}>
        <FiguresBeside value={isBeforeShown ? before : null}>
          <PaperPages pages={pages} numbering={settings.pageNumber} />
        </FiguresBeside>
      </div>
    </div>
  );
}
