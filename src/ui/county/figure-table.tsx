import { type KeyboardEvent, useRef, useState } from 'react';
import { type Address, cellAt } from '../../template/cells';
import type { Edition, TableSection } from '../../template/edition';
import { placeName } from '../../template/labels';
import { layoutOf } from '../../template/layout';

/** How one figure is shown, and what stands with it. */
export interface ShownFigure {
  readonly text: string;
  readonly isIncomplete?: boolean;
  readonly isWrong?: boolean;
  readonly isNoted?: boolean;
  /** Said after the figure to who cannot see how it is marked. */
  readonly spoken?: string;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The figures of each printed row, for the arrow keys. */
function grid(table: HTMLTableElement): HTMLButtonElement[][] {
  return [...table.rows]
    .map((row) => [...row.querySelectorAll<HTMLButtonElement>('button')])
    .filter((row) => row.length > 0);
}

interface Props {
  edition: Edition;
  section: TableSection;
  shown: (address: Address) => ShownFigure;
  chosen: Address | null;
  choose: (address: Address) => void;
}

/** A table of the form with figures to look at, not to type: each is a button, one stop for Tab in all. */
function FigureTable({ edition, section, shown, chosen, choose }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const layout = layoutOf(section.table);
  const first = layout.rows.flat().find(({ address }) => address !== undefined)?.address;
  const [stop, setStop] = useState(first);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const { current } = table;
    if (!step || !current) return;
    const rows = grid(current);
    const at = rows.findIndex((row) => row.some((button) => button === event.target));
    const column = rows[at]?.findIndex((button) => button === event.target) ?? -1;
    const next = rows[at + step[0]]?.[column + step[1]];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys between its buttons
    <table ref={table} className="county-figures" aria-label={section.title} onKeyDown={onKeyDown}>
      <tbody>
        {layout.rows.map((row, r) => (
          <tr key={r}>
            {row.map(({ role, text, colSpan, rowSpan, address }, c) => {
              const span = { colSpan, rowSpan };
              if (address === undefined)
                return (
                  <td key={c} {...span} className={role === 'rowHead' ? 'county-word' : undefined}>
                    {text}
                  </td>
                );
              const cell = cellAt(edition, address);
              const figure = shown(address);
              const label = `${cell ? placeName(cell) : address}：${figure.text || '空白'}`;
              return (
                <td
                  key={c}
                  {...span}
                  data-derived={role === 'total'}
                  data-incomplete={figure.isIncomplete === true}
                  data-wrong={figure.isWrong === true}
                  data-noted={figure.isNoted === true}
                >
                  <button
                    type="button"
                    data-figure={address}
                    tabIndex={address === stop ? 0 : -1}
                    aria-pressed={address === chosen}
                    aria-label={figure.spoken ? `${label}，${figure.spoken}` : label}
                    onFocus={() => setStop(address)}
                    onClick={() => choose(address)}
                  >
                    {figure.text}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All tables of the form, each under its title. */
export function FigureTables({ edition, ...shown }: Omit<Props, 'section'>) {
  return edition.sections.map((section) =>
    section.kind === 'table' ? (
      <section key={section.id} aria-label={section.title}>
        <h3>{section.title}</h3>
        <FigureTable edition={edition} section={section} {...shown} />
      </section>
    ) : null,
  );
}
