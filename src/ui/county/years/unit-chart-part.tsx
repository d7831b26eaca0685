import { useState } from 'react';
import { unitChart, type UnitChart } from '../../../exporters/svg/unit-chart';

/** The table below it as a picture, for who would rather look than read. */
export function UnitChartPart({ chart }: { chart: UnitChart }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="county-chart"
      data-chart=""
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>图示</summary>
      {isOpen && (
        // Made by `unitChart`, which escapes all that was typed.
        <div dangerouslySetInnerHTML={{ __html: unitChart(chart) }} />
      )}
    </details>
  );
}
