import { useState } from 'react';
import type { ReadReport } from '../../../collection/received';
import { marksOf } from '../../../collection/place-marks';
import type { Mark } from '../../../collection/return-file';
import type { Draft } from '../../../report/annual-report';
import { editionById } from '../../../template/editions';
import { useDesk } from '../../session/desk';
import { MarkForm, MarkList, type RemarkDraft } from './marks-aside';
import { ReportFigures } from './report-figures';
import { ReportFindings } from './report-findings';
import { ReportTexts } from './report-texts';
import { ReturnActions } from './return-actions';
import { isSamePlace, type Place } from '../../../report/place';
import { useCounty } from '../desk/use-county';

interface Props {
  read: ReadReport;
  unit: string;
  leave: () => void;
  say: (message: string) => void;
}

const noMarks: readonly Mark[] = [];

/** One report to look through: findings, figures and texts, and the marks that go back to its unit. */
export function ReportPage({ read, unit, leave, say }: Props) {
  const { desk, state } = useCounty();
  const drafts = useDesk();
  const [draftRemark, setRemark] = useState<RemarkDraft | null>(null);
  const edition = editionById(read.report.edition);
  if (!edition) return null;
  const { marks: all } = state.choices;
  const marks = all[read.id] ?? noMarks;
  const keep = (next: readonly Mark[]) => desk.choose({ marks: { ...all, [read.id]: next } });
  const begin = (place: Place, words?: string) => {
    const old = marks.find((mark) => isSamePlace(mark.place, place) && mark.kind === 'remark');
    const remark = old?.remark ?? '';
    setRemark({ place, remark, ...(words === undefined ? {} : { words }) });
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
        <ReportFindings
          read={read}
          marks={marks}
          add={(finding) => keep([...marks, ...marksOf(finding, read.report)])}
        />
        <ReportFigures
          edition={edition}
          report={read.report}
          findings={read.findings}
          marks={marks}
          chosen={draftRemark?.place ?? null}
          begin={begin}
        />
        <ReportTexts edition={edition} report={read.report} marks={marks} begin={begin} />
      </div>
      <aside className="county-aside" aria-label="审核意见">
        <h3>审核意见</h3>
        {draftRemark ? (
          <MarkForm
            key={JSON.stringify(draftRemark.place)}
            draft={draftRemark}
            edition={edition}
            cancel={() => setRemark(null)}
            keep={(remark) => {
              const { place, words } = draftRemark;
              const others = marks.filter(
                (mark) => mark.kind !== 'remark' || !isSamePlace(mark.place, place),
              );
              keep(
                remark === ''
                  ? others
                  : [
                      ...others,
                      { place, ...(words === undefined ? {} : { words }), kind: 'remark', remark },
                    ],
              );
              setRemark(null);
            }}
          />
        ) : (
          <p className="muted">点选表中的数字或正文的句子，写下意见。</p>
        )}
        <MarkList
          marks={marks}
          edition={edition}
          remove={(mark) => keep(marks.filter((each) => each !== mark))}
        />
        <ReturnActions read={read} unit={unit} marks={marks} say={say} />
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
