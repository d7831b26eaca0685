import { useEffect, useState } from 'react';
import { countyRows } from '../../../collection/county-rows';
import type { CountyState } from '../../../collection/county-state';
import type { SimilarText, SimilarTexts } from '../../../collection/similar-texts';
import { runInWorker } from '../../worker/run-in-worker';
import { useCounty } from '../desk/use-county';
import { deskYears } from '../years/desk-years';
import { GroupList } from './group-list';
import { RepeatedList } from './repeated-list';
import { SlipList } from './slip-list';

/** The reports that count, and those of the year before, by the name of their unit here. */
function textsOf(state: CountyState): SimilarText[] {
  const { all } = countyRows(state);
  const current = all.flatMap(({ unit: { name, chosen } }): SimilarText[] =>
    chosen ? [{ id: chosen.id, unit: name, report: chosen.report, year: 'this' }] : [],
  );
  const { years, strangers } = deskYears(state);
  const last = years[years.length - 2];
  const earlier = all.flatMap(({ unit: { key, name } }): SimilarText[] => {
    const own = last?.reports.get(key);
    return own ? [{ id: own.id, unit: name, report: own.report, year: 'last' }] : [];
  });
  const others = strangers
    .filter(({ report }) => report.period.year === last?.year)
    .map(({ id, report }): SimilarText => ({ id, unit: report.agency.name, report, year: 'last' }));
  return [...current, ...earlier, ...others];
}

interface Props {
  openReport: (id: string) => void;
}

/** Which units say the same as others, who repeats its own last year, and which slips many share. */
export function SimilarPart({ openReport }: Props) {
  const { state } = useCounty();
  const [found, setFound] = useState<SimilarTexts | 'failed' | null>(null);
  const isReading = state.progress !== null;
  const { received, earlier, choices } = state;
  useEffect(() => {
    if (isReading) return undefined;
    const abort = new AbortController();
    const texts = textsOf({ ...state, received, earlier, choices });
    runInWorker('similar', { texts }).then(
      (similar) => !abort.signal.aborted && setFound(similar),
      () => !abort.signal.aborted && setFound('failed'),
    );
    return () => abort.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rest of the state says nothing of texts
  }, [isReading, received, earlier, choices.chosen]);
  if (isReading) return <p role="status">正在读取，读完后比较文字。</p>;
  if (found === null) return <p role="status">正在比较各单位的文字…</p>;
  if (found === 'failed') return <p role="alert">未能比较，请重试。</p>;
  const { all } = countyRows(state);
  const names = new Map(
    textsOf(state).map(({ id, unit, year }) => [id, year === 'last' ? `${unit}（上年）` : unit]),
  );
  const shown = { names, openReport };
  return (
    <>
      <p className="muted">
        只比较各单位自己写的文字；法律规定的固定表述和很短的句子不计。相同不等于有错，请查看后判断。
      </p>
      <SlipList units={all.map(({ unit }) => unit)} openReport={openReport} />
      <GroupList groups={found.groups} {...shown} />
      <RepeatedList repeated={found.repeated} {...shown} />
    </>
  );
}
