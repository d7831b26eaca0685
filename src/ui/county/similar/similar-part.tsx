import { useEffect, useState } from 'react';
import type { Alike, AlikePair, AlikeText } from '../../../collection/alike';
import { isRead, type ReadReport } from '../../../collection/received';
import { runInWorker } from '../../worker/run-in-worker';
import { countyRows } from '../../../collection/county-rows';
import type { CountyState } from '../../../collection/county-state';
import { useCounty } from '../desk/use-county';

/** So many pairs are put into the page; the most alike come first. */
const mostPairs = 200;

/** The reports that count, and those of the year before. */
function textsOf(state: CountyState): AlikeText[] {
  const current = countyRows(state).all.flatMap(({ unit: { name, chosen } }): AlikeText[] =>
    chosen ? [{ id: chosen.id, unit: name, report: chosen.report, year: 'this' }] : [],
  );
  const earlier = state.earlier.filter(isRead).map(({ id, report }: ReadReport): AlikeText => ({
    id,
    unit: report.agency.name,
    report,
    year: 'last',
  }));
  return [...current, ...earlier];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

interface PairProps {
  pair: AlikePair;
  names: ReadonlyMap<string, string>;
  openReport: (id: string) => void;
}

function Pair({ pair: { a, b, sentences, shareA, shareB }, names, openReport }: PairProps) {
  const [left, right] = [names.get(a) ?? '', names.get(b) ?? ''];
  return (
    <li className="county-pair" data-alike={`${left}|${right}`}>
      <details>
        <summary>
          {left} 与 {right}：{sentences.length} 句相同或相近，占前者 {percent(shareA)}、后者{' '}
          {percent(shareB)}
        </summary>
        <button type="button" className="county-link" onClick={() => openReport(a)}>
          查看“{left}”的报告
        </button>
        <ul className="county-alike">
          {sentences.map(({ a: one, b: other, likeness }, index) => (
            <li key={index}>
              {one.text}
              {likeness < 1 && (
                <span className="county-reason">
                  相近（{percent(likeness)}）：{other.text}
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Which units say the same as another, or as a year ago. */
export function AlikePart({ openReport }: { openReport: (id: string) => void }) {
  const { state } = useCounty();
  const [found, setFound] = useState<Alike | 'failed' | null>(null);
  const isReading = state.progress !== null;
  const { received, earlier, choices } = state;
  useEffect(() => {
    if (isReading) return undefined;
    const abort = new AbortController();
    const texts = textsOf({ ...state, received, earlier, choices });
    runInWorker('alike', { texts }).then(
      (alike) => !abort.signal.aborted && setFound(alike),
      () => !abort.signal.aborted && setFound('failed'),
    );
    return () => abort.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the rest of the state says nothing of texts
  }, [isReading, received, earlier, choices.chosen]);
  if (isReading) return <p role="status">正在读取，读完后比较文字。</p>;
  if (found === null) return <p role="status">正在比较各单位的文字…</p>;
  if (found === 'failed') return <p role="alert">未能比较，请重试。</p>;
  const names = new Map(
    textsOf(state).map(({ id, unit, year }) => [id, year === 'last' ? `${unit}（上年）` : unit]),
  );
  const { pairs, common } = found;
  return (
    <>
      <p className="muted">
        只比较各单位自己写的文字；法律规定的固定表述和很短的句子不计。相同不等于有错，请查看后判断。
      </p>
      <p role="status">
        {pairs.length === 0 ? '未发现雷同文字。' : `发现 ${pairs.length} 组雷同文字。`}
        {pairs.length > mostPairs && `以下列出最相近的 ${mostPairs} 组。`}
      </p>
      <ul>
        {pairs.slice(0, mostPairs).map((pair) => (
          <Pair key={`${pair.a} ${pair.b}`} pair={pair} names={names} openReport={openReport} />
        ))}
      </ul>
      {common.length > 0 && (
        <details>
          <summary>多个单位共有的句子 {common.length} 句（可能来自统一范本）</summary>
          <ul className="county-alike">
            {common.slice(0, mostPairs).map(({ text, ids }) => (
              <li key={text}>
                {text}（{ids.length} 份报告）
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
