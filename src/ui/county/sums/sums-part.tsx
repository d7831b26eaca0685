import { useMemo, useState } from 'react';
import { countyDraft } from '../../../collection/county-draft';
import type { Sum } from '../../../collection/sums';
import { type Address, cellAt } from '../../../template/cells';
import { editionById, editions } from '../../../template/editions';
import { placeName } from '../../../template/labels';
import { useDesk } from '../../session/desk';
import { newId } from '../../session/new-id';
import { useEditor } from '../../model/editor-context';
import { keepOrigins } from '../../session/origins';
import { countyRows } from '../../../collection/county-rows';
import { Addends, lackingText } from './addends';
import { type DeskSums, deskSums, usualEdition } from '../../../collection/desk-sums';
import { FigureTable, type ShownFigure } from '../figure-table';
import { OwnFigures } from './own-figures';
import { useCounty } from '../desk/use-county';

const figureOf = (sum: Sum | undefined): ShownFigure => ({
  text: sum?.value ?? '',
  isIncomplete: (sum?.lacking.length ?? 0) > 0,
  ...(sum && sum.lacking.length > 0 ? { spoken: lackingText(sum) } : {}),
});

const nothing: DeskSums = { units: [], sums: null };

interface Props {
  openReport: (id: string) => void;
  leave: () => void;
}

/** The three tables added up over the chosen units; every sum opens what it is made of. */
export function SumsPart({ openReport, leave }: Props) {
  const { desk, state } = useCounty();
  const drafts = useDesk();
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
  const [fillsPartial, setFillsPartial] = useState(false);
  const { store } = useEditor();
  const sum = chosen === null ? undefined : sums?.get(chosen);
  const cell = chosen === null ? undefined : cellAt(edition, chosen);
  const missing = units.filter(({ report }) => report === null);
  const makeDraft = () => {
    if (!sums) return;
    const name = choices.own?.report.agency.name ?? '';
    const { draft, origins } = countyDraft({
      edition,
      agency: { name: name.trim(), kind: 'county' },
      year: rows.year ?? store.current.period.year,
      sums,
      incomplete: fillsPartial ? 'partial' : 'blank',
    });
    const id = newId();
    desk.write(['setting/origins', origins]);
    void keepOrigins(id, origins).finally(() => {
      leave();
      drafts.start(draft, id);
    });
  };
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
        <span className="spacer" />
        {missing.length > 0 && (
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
        <button
          type="button"
          className="primary"
          data-action="county-draft"
          disabled={!sums || units.length === 0}
          onClick={makeDraft}
        >
          生成本级报告草稿
        </button>
      </div>
      <p role="status" data-sum-state="">
        {progress ? '正在读取，读完后计算合计。' : `计入 ${units.length - missing.length} 个单位。`}
        {missing.length > 0 &&
          `不完整：缺 ${missing
            .slice(0, 12)
            .map(({ unit }) => unit)
            .join('、')}${missing.length > 12 ? `等 ${missing.length} 个单位` : ''}。`}
      </p>
      {!sums && !isReading && (
        <p className="county-note" role="alert">
          几种加法的结果不一致，未给出合计：请逐份核对各单位报告的数据。
        </p>
      )}
      <div className="county-split">
        <div>
          {edition.sections.map((section) =>
            section.kind === 'table' ? (
              <section key={section.id} aria-label={section.title}>
                <h3>{section.title}</h3>
                <FigureTable
                  edition={edition}
                  section={section}
                  shown={(address) => figureOf(sums?.get(address))}
                  chosen={chosen}
                  choose={setChosen}
                />
              </section>
            ) : null,
          )}
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
