import { figuresOf, printedFigure } from '../../../calc/figures';
import type { Finding } from '../../../checks/check';
import type { Mark } from '../../../collection/return-file';
import type { AnnualReport } from '../../../report/annual-report';
import { cellText } from '../../../report/cell-text';
import { atCell, type Place } from '../../../report/place';
import type { Address } from '../../../template/cells';
import type { Edition } from '../../../template/edition';
import { FigureTables, type ShownFigure } from '../figure-table';

interface Props {
  edition: Edition;
  report: AnnualReport;
  findings: readonly Finding[];
  marks: readonly Mark[];
  chosen: Place | null;
  begin: (place: Place) => void;
}

/** The report's three tables to look at; a figure that is chosen gets a remark. */
export function ReportFigures({ edition, report, findings, marks, chosen, begin }: Props) {
  const figures = figuresOf(edition, report.tables);
  const noted = new Map(
    marks.flatMap(({ place, remark }) =>
      place.kind === 'cell' ? [[place.address, remark] as const] : [],
    ),
  );
  const wrong = new Map<Address, string>();
  for (const { severity, places, message } of findings)
    for (const place of places)
      if (severity === 'error' && place.kind === 'cell') wrong.set(place.address, message);
  const shown = (address: Address): ShownFigure => {
    const figure = figures.at(address);
    const spoken = [
      wrong.has(address) ? `错误：${wrong.get(address) ?? ''}` : '',
      noted.has(address) ? `意见：${noted.get(address) ?? ''}` : '',
    ].filter(Boolean);
    return {
      text: figure.state === 'wrong' ? cellText(report, address) : printedFigure(figure),
      isIncomplete: figure.state === 'incomplete',
      isWrong: wrong.has(address),
      isNoted: noted.has(address),
      ...(spoken.length > 0 ? { spoken: spoken.join('；') } : {}),
    };
  };
  return (
    <FigureTables
      edition={edition}
      shown={shown}
      chosen={chosen?.kind === 'cell' ? chosen.address : null}
      choose={(address) => begin(atCell(address))}
    />
  );
}
