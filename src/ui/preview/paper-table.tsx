import { createContext, useContext } from 'react';
import { type Figures, printedFigure } from '../../calc/figures';
import type { TableBlock } from '../../document/block';
import { alignsLeft } from '../../document/cell-alignment';
import { printable } from '../../document/printable';
import { startColumns } from '../../document/start-columns';
import { figurePoints } from '../../document/table-fit';

const pointsPerMm = 72 / 25.4;

/** Text sizes and side margins, as `exporters/docx/style.ts` gives them to Word. */
function sizesOf({ columnWidthsMm, rowHeightsMm }: TableBlock) {
  const isNarrow = columnWidthsMm.length > 6;
  const points = rowHeightsMm ? 14 : isNarrow ? 9 : 10.5;
  return { points, marginMm: isNarrow ? 0.4 : 0.8 };
}

/** Last year's figures, where they are to stand beside this year's; no file ever gets them. */
export const FiguresBeside = createContext<Figures | null>(null);

/** A table with the spans, lines and sizes that Word gets. */
export function PaperTable({ block }: { block: TableBlock }) {
  const { points, marginMm } = sizesOf(block);
  const starts = startColumns(block);
  const before = useContext(FiguresBeside);
  const beside = (address: string | undefined): string | undefined =>
    address !== undefined && before?.has(address)
      ? printedFigure(before.at(address)) || undefined
      : undefined;
  const fontSize = (text: string, start: number, span: number) => {
    const widths = block.columnWidthsMm.slice(start, start + span);
    const inner = widths.reduce((sum, width) => sum + width, -2 * marginMm);
    return `${figurePoints(text, inner * pointsPerMm, points)}pt`;
  };
  const rows = block.rows.map((row, r) => (
    <tr key={r} style={{ height: `${block.rowHeightsMm?.[r] ?? 0}mm` }}>
      {row.map((cell, c) => (
        <td
          key={c}
          colSpan={cell.colSpan}
          rowSpan={cell.rowSpan}
          data-jump={cell.address}
          data-before={beside(cell.address)}
          title={beside(cell.address)?.replace(/^/, '上年 ')}
          className={alignsLeft(block, cell) ? 'paper-left' : undefined}
          style={
            cell.address === undefined
              ? undefined
              : { fontSize: fontSize(cell.text, starts[r]?.[c] ?? 0, cell.colSpan) }
          }
        >
          {cell.lines
            ? cell.lines.map((line, index) => <div key={index}>{printable(line)}</div>)
            : printable(cell.text)}
        </td>
      ))}
    </tr>
  ));
  return (
    <table
      className={marginMm < 0.8 ? 'paper-table paper-dense' : 'paper-table'}
      style={{ fontSize: `${points}pt` }}
    >
      <colgroup>
        {block.columnWidthsMm.map((mm, index) => (
          <col key={index} style={{ width: `${mm}mm` }} />
        ))}
      </colgroup>
      {block.headRows > 0 && <thead>{rows.slice(0, block.headRows)}</thead>}
      <tbody>{rows.slice(block.headRows)}</tbody>
    </table>
  );
}
