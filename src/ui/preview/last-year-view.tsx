import { useMemo, useState } from 'react';
import { reportBlocks } from '../../document/report-blocks';
import type { AnnualReport } from '../../report/annual-report';
import { reportTitle } from '../../report/title';
import { requireEdition } from '../../template/editions';
import { focusOnOpen } from '../components/focus-on-open';
import { useDraft, useEditor } from '../model/editor-context';
import { remembered } from '../settings/settings';
import { PaperMeasure, PaperPages } from './paper-pages';
import { paperStyle } from './paper-style';
import { usePages } from './use-pages';

function LastYearPaper({ report }: { report: AnnualReport }) {
  const { page } = useEditor();
  const edition = requireEdition(report.edition);
  const blocks = useMemo(() => reportBlocks(edition, report), [edition, report]);
  const [settings] = useState(() => remembered('word', report.agency.name));
  const { flow, pages } = usePages(blocks, settings);
  return (
    <section
      className="preview preview-last-year"
      style={paperStyle(settings)}
      aria-labelledby="last-year-title"
    >
      <div className="preview-tools">
        <button type="button" onClick={() => page.showForm()}>
          返回填报
        </button>
        <h2 id="last-year-title" tabIndex={-1} ref={focusOnOpen}>
          上年报告：{reportTitle(edition, report)}
        </h2>
        <span className="muted">只供对照，不随本年报告导出。</span>
      </div>
      <PaperMeasure flow={flow} blocks={blocks} />
      <PaperPages pages={pages} numbering={settings.pageNumber} />
    </section>
  );
}

/** The attached report of the year before, to be looked at. */
export function LastYearView() {
  const { page } = useEditor();
  const report = useDraft(({ draft }) => draft.lastYear);
  if (!report)
    return (
      <p className="notice">
        没有附上年报告。
        <button type="button" onClick={() => page.showForm()}>
          返回填报
        </button>
      </p>
    );
  return <LastYearPaper report={report} />;
}
