import { useState } from 'react';
import { createPortal } from 'react-dom';
import { SimilarPart } from './similar/similar-part';
import { countyRows } from '../../collection/county-rows';
import { DeskExports } from './matrix/desk-exports';
import { MatrixPart } from './matrix/matrix-part';
import { SumsPart } from './sums/sums-part';
import { ReadingState, TakeIn } from './desk/take-in';
import { UnitPage } from './review/unit-page';
import { YearsPart } from './years/years-part';
import { parts, useDeskAddress } from './desk-address';
import { useCounty } from './desk/use-county';
import { focusOnOpen } from '../components/focus-on-open';

interface Props {
  /** Where in the page's header the desk's own actions stand. */
  actions: HTMLElement | null;
}

/** The county's desk: many reports read, checked, added up and returned, all in this browser. */
export function CountyView({ actions }: Props) {
  const { state } = useCounty();
  const [address, go, back] = useDeskAddress();
  const [list, setList] = useState<readonly string[]>([]);
  const [last, setLast] = useState<string | null>(null);
  const rows = countyRows(state);
  const { part, unit } = address;
  const opened = unit === null ? undefined : rows.all.find(({ row }) => row.key === unit);
  const open = (key: string, units: readonly string[] = rows.all.map(({ row }) => row.key)) => {
    setList(units);
    setLast(key);
    go({ unit: key }, 'push');
  };
  const openReport = (id: string) => {
    const found = rows.all.find((each) => each.unit.reports.some((report) => report.id === id));
    if (found) open(found.row.key);
  };
  const neighbours = list.length > 0 ? list : rows.all.map(({ row }) => row.key);
  const step = (by: number) => {
    const next = neighbours[neighbours.indexOf(unit ?? '') + by];
    return next === undefined
      ? null
      : () => {
          setLast(next);
          go({ unit: next });
        };
  };
  return (
    <section
      className="form-section county"
      aria-labelledby="county-title"
      // A file dropped beside the boxes must not make the browser leave the page.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
    >
      {actions && createPortal(<DeskExports rows={rows} />, actions)}
      <h2 id="county-title" className="county-title" tabIndex={-1} ref={focusOnOpen}>
        汇总核对
      </h2>
      {!state.isOpen && <p className="loading">正在打开…</p>}
      {state.isOpen && opened && (
        <UnitPage
          key={opened.row.key}
          county={opened}
          year={rows.year}
          back={back}
          previous={step(-1)}
          next={step(1)}
        />
      )}
      {state.isOpen && !opened && (
        <>
          <div className="county-top" data-small={state.received.length > 0}>
            <TakeIn />
            <div className="county-tabs" role="group" aria-label="查看">
              {parts.map(([id, label]) => (
                <button
                  key={id}
                  type="button"
                  data-part={id}
                  aria-current={part === id ? 'page' : undefined}
                  onClick={() => go({ part: id })}
                >
                  {label}
                </button>
              ))}
            </div>
          </div>
          <ReadingState />
          {part === 'units' && <MatrixPart address={address} go={go} open={open} last={last} />}
          {part === 'sums' && <SumsPart openReport={openReport} />}
          {part === 'years' && <YearsPart />}
          {part === 'similar' && <SimilarPart openReport={openReport} />}
        </>
      )}
    </section>
  );
}
