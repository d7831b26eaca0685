import { memo } from 'react';
import type { Block, ParagraphBlock, TableBlock, TableCell } from '../../document/block';
import { printable } from '../../document/printable';

/** A level's class says its font, as `exporters/docx/style.ts` does for Word. */
const levelClass = (level: number): string => `paper-level-${level}`;

function Paragraph({ block }: { block: ParagraphBlock }) {
  const { text, lead, source } = block;
  const length = lead?.length ?? 0;
  return (
    <p className="paper-paragraph" data-source={source?.section} data-start={source?.start}>
      {lead && <span className={levelClass(lead.level)}>{printable(text.slice(0, length))}</span>}
      {printable(text.slice(length))}
    </p>
  );
}

const leftAligned = new Set<TableCell['role']>(['rowHead', 'blockTitle', 'corner']);

function PaperTable({ block }: { block: TableBlock }) {
  const width = (mm: number) => ({ width: `${mm}mm` });
  const rows = block.rows.map((row, r) => (
    <tr key={r} style={{ height: `${block.rowHeightsMm?.[r] ?? 0}mm` }}>
      {row.map((cell, c) => (
        <td
          key={c}
          colSpan={cell.colSpan}
          rowSpan={cell.rowSpan}
          data-jump={cell.address}
          className={leftAligned.has(cell.role) ? 'paper-left' : undefined}
        >
          {printable(cell.text)}
        </td>
      ))}
    </tr>
  ));
  return (
    <table
      className={block.columnWidthsMm.length > 6 ? 'paper-table paper-dense' : 'paper-table'}
      // A table without a head to repeat is short: it stays on one page.
      data-keep={block.headRows === 0}
    >
      <colgroup>
        {block.columnWidthsMm.map((mm, index) => (
          <col key={index} style={width(mm)} />
        ))}
      </colgroup>
      {block.headRows > 0 && <thead>{rows.slice(0, block.headRows)}</thead>}
      <tbody>{rows.slice(block.headRows)}</tbody>
    </table>
  );
}

/** One block as it looks on paper. Exhaustive, like the exporters. */
export const BlockView = memo(function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <div className="paper-title" data-source="basic">
          {block.lines.map((line, index) => (
            <div key={index}>{printable(line)}</div>
          ))}
        </div>
      );
    case 'heading':
      return (
        <p
          className={`paper-heading ${levelClass(block.level)}`}
          data-source={block.source?.section}
          data-start={block.source?.start}
        >
          {printable(block.text)}
        </p>
      );
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'table':
      return <PaperTable block={block} />;
    case 'signature':
      return (
        <div className="paper-signature" data-source="signature">
          {[block.agency, block.date].map((line, index) => (
            <div key={index}>{printable(line)}</div>
          ))}
        </div>
      );
  }
});
