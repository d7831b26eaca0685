import type { YearFigure, YearRow } from '../../../collection/year-figures';

/** As printed, and said to who cannot see the mark. */
function Figure({ figure: { text, isIncomplete } }: { figure: YearFigure }) {
  if (text === null) return <td className="county-zero">—</td>;
  return (
    <td data-incomplete={isIncomplete}>
      {text}
      {isIncomplete && <span className="county-odd">（不全）</span>}
    </td>
  );
}

interface Props {
  label: string;
  /** What the lines are: 项目, 单位. */
  head: string;
  years: readonly number[];
  rows: readonly YearRow[];
  /** Given, each line's name is a button. */
  choose?: (id: string) => void;
  chosen?: string;
  /** Why a line is to be looked at, by its id. */
  marks?: ReadonlyMap<string, string>;
}

/** Lines with a figure a year, oldest first, and what changed from the year before to the last. */
export function YearsTable({ label, head, years, rows, choose, chosen, marks }: Props) {
  const before = years[years.length - 2];
  return (
    <table className="county-table county-years" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}年
            </th>
          ))}
          {before !== undefined && <th scope="col">比{before}年</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label: name, figures, change }) => (
          <tr key={id} data-line={id}>
            <th scope="row">
              {choose ? (
                <button
                  type="button"
                  className="county-link"
                  aria-pressed={id === chosen}
                  onClick={() => choose(id)}
                >
                  {name}
                </button>
              ) : (
                name
              )}
              {marks?.get(id) && <span className="county-odd"> ▲ {marks.get(id)}</span>}
            </th>
            {figures.map((figure, at) => (
              <Figure key={years[at]} figure={figure} />
            ))}
            {before !== undefined && <td>{change === '' ? '—' : change}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
