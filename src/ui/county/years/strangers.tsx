import { countyRows } from '../../../collection/county-rows';
import type { ReadReport } from '../../../collection/received';
import { useCounty } from '../desk/use-county';

/** Reports of earlier years whose unit is told by nothing in them: somebody says whose they are. */
export function Strangers({ strangers }: { strangers: readonly ReadReport[] }) {
  const { desk, state } = useCounty();
  const { all } = countyRows(state);
  if (strangers.length === 0) return null;
  return (
    <details>
      <summary>有 {strangers.length} 份往年报告未对应到单位，未计入</summary>
      <ul>
        {strangers.map(({ id, fileName, report }) => (
          <li key={id}>
            {fileName}（{report.agency.name.trim() || '未写机关'}，{report.period.year}年）{' '}
            <label>
              属于{' '}
              <select
                value=""
                onChange={({ target: { value } }) => desk.write([`assigned/${id}`, value])}
              >
                <option value="">请选择单位</option>
                {all.map(({ row: { key, name } }) => (
                  <option key={key} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>{' '}
            <button type="button" onClick={() => desk.remove([id])}>
              移除
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
