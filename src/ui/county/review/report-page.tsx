import type { ReadReport } from '../../../collection/received';
import { marksOf } from '../../../collection/place-marks';
import type { UnitRow } from '../../../collection/units';
import type { Draft } from '../../../report/annual-report';
import { editionById } from '../../../template/editions';
import { useEditor } from '../../model/editor-context';
import { useDesk } from '../../session/desk';
import { MarkForm } from './mark-form';
import { OpenPointsList } from './open-points-list';
import { ReportFigures } from './report-figures';
import { ReportTexts } from './report-texts';
import { ReturnActions } from './return-actions';
import { useRemarks } from './use-remarks';
import { ReviewerName } from '../desk/reviewer-name';

/** A copy of what was read. */
function draftOf({ report, lastYear, confirmations }: ReadReport): Draft {
  const draft: Draft = {
    report,
    confirmations: [...confirmations],
    ...(lastYear ? { lastYear } : {}),
  };
  return JSON.parse(JSON.stringify(draft)) as Draft;
}

interface Props {
  read: ReadReport;
  unit: UnitRow;
}

/** One report to look through: open points, figures and texts, and what goes back to its unit. */
export function ReportPage({ read, unit }: Props) {
  const { marks, open, remark, setRemark, begin, keep, remove, keepRemark } = useRemarks(
    read,
    unit,
  );
  const { page } = useEditor();
  const drafts = useDesk();
  const openAsDraft = () => {
    page.showForm();
    drafts.start(draftOf(read));
  };
  const edition = editionById(read.report.edition);
  if (!edition) return null;
  return (
    <div className="county-split">
      <div>
        <OpenPointsList
          read={read}
          edition={edition}
          marks={marks}
          add={(finding) => marksOf(finding, read.report).forEach((mark) => keep(mark))}
          remove={remove}
        />
        <ReportFigures
          edition={edition}
          report={read.report}
          findings={read.findings}
          marks={open}
          chosen={remark?.place ?? null}
          begin={begin}
        />
        <ReportTexts edition={edition} report={read.report} marks={open} begin={begin} />
      </div>
      <aside className="county-aside" aria-label="审核意见">
        <h3>审核意见</h3>
        <ReviewerName />
        {remark ? (
          <MarkForm
            key={JSON.stringify(remark.place)}
            draft={remark}
            edition={edition}
            cancel={() => setRemark(null)}
            keep={(text) => keepRemark(remark, text)}
          />
        ) : (
          <p className="muted">点选表中的数字或正文的句子，写下意见。</p>
        )}
        <ReturnActions read={read} unit={unit.name} marks={open} />
        <h3>报告</h3>
        <div className="county-actions">
          <button type="button" data-action="county-open-draft" onClick={openAsDraft}>
            打开为草稿
          </button>
        </div>
      </aside>
    </div>
  );
}
