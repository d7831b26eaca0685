import { useCallback, useState } from 'react';
import { AlikePart } from './similar/similar-part';
import { countyRows } from '../../collection/county-rows';
import { MatrixPart } from './matrix/matrix-part';
import { SumsPart } from './sums/sums-part';
import { TakeIn } from './desk/take-in';
import { UnitPage } from './review/unit-page';
import { useCounty } from './desk/use-county';
import { focusOnOpen } from '../components/focus-on-open';

type Part = 'units' | 'sums' | 'alike';
const parts: readonly (readonly [Part, string])[] = [
  ['units', '各单位情况'],
  ['sums', '三张表合计'],
  ['alike', '雷同文字'],
];

interface Props {
  close: () => void;
  say: (message: string) => void;
}

/** The county's desk: many reports read, checked, added up and returned, all in this browser. */
export function CountyView({ close, say }: Props) {
  const { state } = useCounty();
  const [part, setPart] = useState<Part>('units');
  const [unit, setUnit] = useState<string | null>(null);
  const open = useCallback((key: string) => setUnit(key), []);
  const opened =
    unit === null ? undefined : countyRows(state).all.find(({ row }) => row.key === unit);
  const openReport = (id: string) => {
    const found = countyRows(state).all.find((each) =>
      each.unit.reports.some((report) => report.id === id),
    );
    if (found) setUnit(found.row.key);
  };
  return (
    <section
      className="form-section county"
      aria-labelledby="county-title"
      // A file dropped beside the boxes must not make the browser leave the page.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
    >
      <div className="county-tools">
        <h2 id="county-title" tabIndex={-1} ref={focusOnOpen}>
          汇总核对
        </h2>
        <span className="muted">文件只在本机读取，不上传</span>
        <span className="spacer" />
        <button type="button" onClick={close}>
          返回填报
        </button>
      </div>
      {!state.isOpen && <p className="loading">正在打开…</p>}
      {state.isOpen && opened && (
        <UnitPage
          key={opened.row.key}
          county={opened}
          year={countyRows(state).year}
          back={() => setUnit(null)}
          leave={close}
          say={say}
        />
      )}
      {state.isOpen && !opened && (
        <>
          <TakeIn />
          <div className="county-tabs" role="group" aria-label="查看">
            {parts.map(([id, label]) => (
              <button
                key={id}
                type="button"
                data-part={id}
                aria-current={part === id ? 'page' : undefined}
                onClick={() => setPart(id)}
              >
                {label}
              </button>
            ))}
          </div>
          {part === 'units' && <MatrixPart open={open} />}
          {part === 'sums' && <SumsPart openReport={openReport} leave={close} />}
          {part === 'alike' && <AlikePart openReport={openReport} />}
        </>
      )}
    </section>
  );
}
