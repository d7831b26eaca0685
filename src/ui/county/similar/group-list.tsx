import type { SimilarGroup } from '../../../collection/similar-texts';
import { UnitLinks } from './unit-links';

/** So many groups are put into the page; those of most units and most text come first. */
const mostGroups = 200;
/** So many names stand in the line of a group. */
const mostNamed = 3;

interface Props {
  groups: readonly SimilarGroup[];
  names: ReadonlyMap<string, string>;
  openReport: (id: string) => void;
}

function Group({ group, names, openReport }: Omit<Props, 'groups'> & { group: SimilarGroup }) {
  const { ids, units, sentences } = group;
  const unitNames = ids.map((id) => names.get(id) ?? '');
  const who = units === 1 ? `${unitNames[0] ?? ''}与其他单位上年报告相同` : `${units} 个单位共用`;
  const some = unitNames.slice(0, mostNamed).join('、');
  return (
    <li className="county-pair" data-similar={unitNames.join('|')}>
      <details>
        <summary>
          {who} {sentences.length} 句：{some}
          {unitNames.length > mostNamed && '等'}
        </summary>
        <UnitLinks units={ids.map((id) => [id, names.get(id) ?? ''])} openReport={openReport} />
        <ul className="county-similar">
          {sentences.map(({ text, variants }) => (
            <li key={text}>
              {text}
              {variants.map((variant) => (
                <span key={variant} className="county-reason">
                  相近：{variant}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Sentences several units have, by who has them. */
export function GroupList({ groups, names, openReport }: Props) {
  return (
    <section aria-label="几个单位共用的文字">
      <h3>几个单位共用的文字</h3>
      <p role="status">
        {groups.length === 0 ? '未发现雷同文字。' : `发现 ${groups.length} 组雷同文字。`}
        {groups.length > mostGroups && `以下列出单位和文字最多的 ${mostGroups} 组。`}
      </p>
      <ul>
        {groups.slice(0, mostGroups).map((group) => (
          <Group key={group.ids.join('|')} group={group} names={names} openReport={openReport} />
        ))}
      </ul>
    </section>
  );
}
