import type { RepeatedText } from '../../../collection/similar-texts';
import { UnitLinks } from './unit-links';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

interface Props {
  repeated: readonly RepeatedText[];
  names: ReadonlyMap<string, string>;
  openReport: (id: string) => void;
}

/** Units that say what they said themselves a year ago. */
export function RepeatedList({ repeated, names, openReport }: Props) {
  if (repeated.length === 0) return null;
  return (
    <section aria-label="与本单位上年报告相同的文字">
      <h3>与本单位上年报告相同的文字</h3>
      <ul>
        {repeated.map(({ id, sentences, share }) => (
          <li key={id} className="county-pair">
            <details>
              <summary>
                {names.get(id)}：{sentences.length} 句与上年相同或相近，占本年自写文字{' '}
                {percent(share)}
              </summary>
              <UnitLinks units={[[id, names.get(id) ?? '']]} openReport={openReport} />
              <ul className="county-similar">
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
