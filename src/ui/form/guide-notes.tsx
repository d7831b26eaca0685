import { factsOf } from '../../report/agency-kinds';
import type { Guide } from '../../template/edition';
import { useDraft } from '../model/editor-context';

/** What belongs into a narrative, in one glance. */
export function GuideNotes({ label, guide }: { label: string; guide: Guide }) {
  const kind = useDraft(({ draft }) => draft.report.agency.kind);
  const { isGovernment, isOutpost } = factsOf({ kind });
  const isBound = isGovernment !== 'no' || isOutpost === 'yes';
  const ofGovernments = isBound ? guide.ofGovernments : undefined;
  return (
    <div role="note" className="guide" aria-label={`${label}：写作提示`}>
      <ul>
        {guide.points.map(({ head, text }) => (
          <li key={text}>
            {head !== undefined && <b>{head}：</b>}
            {text}
          </li>
        ))}
        {ofGovernments !== undefined && (
          <li>
            <b>{isOutpost === 'yes' ? '派出机关一般参照：' : '人民政府：'}</b>
            {ofGovernments}
          </li>
        )}
      </ul>
      <p className="muted">依据：{guide.basis}（以条例原文为准）</p>
    </div>
  );
}
