import { useState } from 'react';
import { countyDraft } from '../../../collection/county-draft';
import { countyName } from '../../../collection/county-name';
import { countyRows } from '../../../collection/county-rows';
import type { DeskSums } from '../../../collection/desk-sums';
import { usualHalf } from '../../../collection/unit-years';
import { agencyKindOf } from '../../../report/agency-kind-of';
import type { Draft } from '../../../report/annual-report';
import type { Edition } from '../../../template/edition';
import { useEditor } from '../../model/editor-context';
import { useDesk } from '../../session/desk';
import { newId } from '../../session/new-id';
import { keepOrigins } from '../../session/origins';
import { useCounty } from '../desk/use-county';
import { deskYears } from '../years/desk-years';

interface Props {
  edition: Edition;
  found: DeskSums;
}

/** The county's own report out of the sums, with its name, its year and, where it was read, its report of the year before. */
export function CountyDraftPart({ edition, found: { units, sums } }: Props) {
  const { desk, state } = useCounty();
  const drafts = useDesk();
  const { store, page } = useEditor();
  const [fillsPartial, setFillsPartial] = useState(false);
  const rows = countyRows(state);
  const { own } = state.choices;
  const suggested = own?.name ?? countyName(rows.all.map(({ row }) => row.name));
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? suggested).trim();
  const isIncomplete = units.some(({ report }) => report === null);
  const year = rows.year ?? store.current.period.year;
  const lastYear = deskYears(state).strangers.filter(
    ({ report: { agency, period } }) =>
      name !== '' && agency.name.trim() === name && period.year === (year ?? 0) - 1,
  );
  const make = () => {
    if (!sums) return;
    const kind = agencyKindOf(name);
    const half = usualHalf(rows);
    const made = countyDraft({
      edition,
      agency: { name, kind: kind === 'unknown' ? 'county' : kind },
      year,
      ...(half ? { half } : {}),
      sums,
      incomplete: fillsPartial ? 'partial' : 'blank',
    });
    // Of two that differ neither is taken.
    const [before] = lastYear.length === 1 ? lastYear : [];
    const draft: Draft = before ? { ...made.draft, lastYear: before.report } : made.draft;
    const id = newId();
    desk.write(['setting/origins', made.origins]);
    void keepOrigins(id, made.origins).finally(() => {
      page.showForm();
      drafts.start(draft, id);
    });
  };
  return (
    <>
      {isIncomplete && (
        <label>
          <input
            type="checkbox"
            checked={fillsPartial}
            data-field="county-partial"
            onChange={(event) => setFillsPartial(event.target.checked)}
          />{' '}
          缺单位的格也填入现有合计（否则留空）
        </label>
      )}
      <label>
        本级机关{' '}
        <input
          type="text"
          value={typed ?? suggested}
          data-field="county-own-name"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <span className="muted">
        {year === null ? '年度未定' : `${year}年`}
        {lastYear.length === 1 && '，附上年报告'}
      </span>
      <button
        type="button"
        className="primary"
        data-action="county-draft"
        disabled={!sums || units.length === 0}
        onClick={make}
      >
        生成本级报告草稿
      </button>
    </>
  );
}
