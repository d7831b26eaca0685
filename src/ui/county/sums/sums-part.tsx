import { useMemo, useState } from 'react';
import type { Sum } from '../../../collection/sums';
import { type Address, cellAt } from '../../../template/cells';
import { editionById, editions } from '../../../template/editions';
import { placeName } from '../../../template/labels';
import { namedUnits } from '../../../text/named-units';
import { countyRows } from '../../../collection/county-rows';
import { Addends, missingText } from './addends';
import { CountyDraftPart } from './county-draft-part';
import { type DeskSums, deskSums, usualEdition } from '../../../collection/desk-sums';
import { FigureTables, type ShownFigure } from '../figure-table';
import { OddFigures } from './odd-figures';
import { OwnFigures } from './own-figures';
import { useCounty } from '../desk/use-county';

const figureOf = (sum: Sum | undefined): ShownFigure => ({
  text: sum?.value ?? '',
  isIncomplete: (sum?.missing.length ?? 0) > 0,
  ...(sum && sum.missing.length > 0 ? { spoken: missingText(sum) } : {}),
});

const nothing: DeskSums = { units: [], sums: null };

interface Props {
  openReport: (id: string) => void;
}

/** The three tables added up over the chosen units; every sum opens what it is made of. */
export function SumsPart({ openReport }: Props) {
  const { state } = useCounty();
  const rows = countyRows(state);
  const [editionId, setEditionId] = useState(() => usualEdition(rows).id);
  const edition = editionById(editionId) ?? usualEdition(rows);
  const [chosen, setChosen] = useState<Address | null>(null);
  const { choices, progress } = state;
  // Added up at rest: over a thousand reports it would hold up keys while more come in.
  const isReading = progress !== null;
  const { units, sums } = useMemo(
    () => (isReading ? nothing : deskSums(rows, choices, edition)),
    [rows, choices, edition, isReading],
  );
  const sum = chosen === null ? undefined : sums?.get(chosen);
  const cell = chosen === null ? undefined : cellAt(edition, chosen);
  const missing = units.filter(({ report }) => report === null);
  return (
    <>
      <div className="county-tools">
        <label>
          按此格式汇总{' '}
          <select value={edition.id} onChange={(event) => setEditionId(event.target.value)}>
            {editions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <OwnFigures />
      </div>
      <div className="county-tools" role="group" aria-label="本级报告">
        <CountyDraftPart edition={edition} found={{ units, sums }} />
      </div>
      <p role="status" data-sum-state="">
        {progress ? '正在读取，读完后计算合计。' : `计入 ${units.length - missing.length} 个单位。`}
        {missing.length > 0 &&
          `不完整：缺 ${namedUnits(
            missing.map(({ unit }) => unit),
            12,
          )}。`}
      </p>
      {!isReading && <OddFigures />}
      {!sums && !isReading && (
        <p className="county-note" role="alert">
          几种加法的结果不一致，未给出合计：请逐份核对各单位报告的数据。
        </p>
      )}
      <div className="county-split">
        <div>
          <FigureTables
            edition={edition}
            shown={(address) => figureOf(sums?.get(address))}
            chosen={chosen}
            choose={setChosen}
          />
        </div>
        <aside className="county-aside" aria-label="合计的来源">
          <h3>合计的来源</h3>
          {sum && cell ? (
            <Addends place={placeName(cell)} sum={sum} openReport={openReport} />
          ) : (
            <p className="muted">点选左边的一个合计数，看它由哪些单位相加。</p>
          )}
        </aside>
      </div>
    </>
  );
}
