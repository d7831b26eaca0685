import { useState } from 'react';
import type { ReadReport } from '../../../collection/received';
import { openMarks, unsettled } from '../../../collection/open-marks';
import { marksOf } from '../../../collection/place-marks';
import type { Mark } from '../../../collection/return-file';
import type { UnitRow } from '../../../collection/units';
import type { Draft } from '../../../report/annual-report';
import { editionById } from '../../../template/editions';
import { useDesk } from '../../session/desk';
import { newId } from '../../session/new-id';
import { MarkForm, type RemarkDraft } from './mark-form';
import { OpenPointsList } from './open-points-list';
import { ReportFigures } from './report-figures';
import { ReportTexts } from './report-texts';
import { ReturnActions } from './return-actions';
import { isSamePlace, type Place } from '../../../report/place';
import { ReviewerName } from '../desk/reviewer-name';
import { useCounty } from '../desk/use-county';

interface Props {
  read: ReadReport;
  unit: UnitRow;
  leave: () => void;
  say: (message: string) => void;
}

/** One report to look through: open points, figures and texts, and what goes back to its unit. */
export function ReportPage({ read, unit, leave, say }: Props) {
  const { desk, state } = useCounty();
  const drafts = useDesk();
  const [draftRemark, setRemark] = useState<RemarkDraft | null>(null);
  const edition = editionById(read.report.edition);
  if (!edition) return null;
  const { marks: all } = state.choices;
  const marks = openMarks(unit, all);
  const open = unsettled(marks);
  const keep = (mark: Mark, id = newId()) =>
    desk.write([`remark/${id}`, { report: read.id, mark }]);
  const remove = (id: string) => desk.write([`remark/${id}`, null]);
  const begin = (place: Place, words?: string) => {
    const old = (all[read.id] ?? []).find(
      (mark) => isSamePlace(mark.place, place) && mark.kind === 'remark',
    );
    setRemark({
      place,
      remark: old?.remark ?? '',
      ...(old ? { id: old.id } : {}),
      ...(words === undefined ? {} : { words }),
    });
  };
  const keepDraft = ({ place, words, id }: RemarkDraft, remark: string) => {
    if (remark !== '')
      keep({ place, ...(words === undefined ? {} : { words }), kind: 'remark', remark }, id);
    else if (id !== undefined) remove(id);
    setRemark(null);
  };
  const openAsDraft = () => {
    const { report, lastYear, confirmations } = read;
    const draft: Draft = {
      report,
      confirmations: [...confirmations],
      ...(lastYear ? { lastYear } : {}),
    };
    leave();
    drafts.start(JSON.parse(JSON.stringify(draft)) as Draft);
  };
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
          chosen={draftRemark?.place ?? null}
          begin={begin}
        />
        <ReportTexts edition={edition} report={read.report} marks={open} begin={begin} />
      </div>
      <aside className="county-aside" aria-label="审核意见">
        <h3>审核意见</h3>
        <ReviewerName />
        {draftRemark ? (
          <MarkForm
            key={JSON.stringify(draftRemark.place)}
            draft={draftRemark}
            edition={edition}
            cancel={() => setRemark(null)}
            keep={(remark) => keepDraft(draftRemark, remark)}
          />
        ) : (
          <p className="muted">点选表中的数字或正文的句子，写下意见。</p>
        )}
        <ReturnActions read={read} unit={unit.name} marks={open} say={say} />
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
