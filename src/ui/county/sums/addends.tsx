import { missingLabels, type Sum } from '../../../collection/sums';
import { namedUnits } from '../../../text/named-units';
import { ownId } from '../../../collection/desk-sums';

/** Of the sum of one cell: 不完整：缺 石桥镇、柳林镇 */
export const missingText = ({ missing }: Sum): string =>
  `不完整：缺 ${namedUnits(
    missing.map(({ unit }) => unit),
    8,
  )}`;

interface AddendsProps {
  place: string;
  sum: Sum;
  openReport: (id: string) => void;
}

/** What one sum is made of: unit by unit, each leading to its report. */
export function Addends({ place, sum, openReport }: AddendsProps) {
  return (
    <>
      <p>{place}</p>
      <p>
        合计 <strong data-sum-value="">{sum.value ?? '无'}</strong>，由 {sum.addends.length}{' '}
        个单位相加
      </p>
      {sum.missing.length > 0 && <p className="county-note">{missingText(sum)}</p>}
      <table className="county-table" aria-label="加数">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">数</th>
          </tr>
        </thead>
        <tbody>
          {sum.addends.map(({ unit, reportId, text, isPartial }) => (
            <tr key={`${unit} ${reportId}`}>
              <td className="county-word">
                {reportId === ownId ? (
                  unit
                ) : (
                  <button
                    type="button"
                    className="county-link"
                    onClick={() => openReport(reportId)}
                  >
                    {unit}
                  </button>
                )}
              </td>
              <td>
                {text}
                {isPartial && '（部分）'}
              </td>
            </tr>
          ))}
          {sum.missing.map(({ unit, reason }) => (
            <tr key={`missing ${unit}`}>
              <td className="county-word">{unit}</td>
              <td className="county-word county-odd">{missingLabels[reason]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
