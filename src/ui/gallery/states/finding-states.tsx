import type { Finding, Severity } from '../../../checks/check';
import { groups, type Group } from '../../../checks/finding-groups';
import { atCell } from '../../../report/place';
import { FindingItem } from '../../findings/finding-item';
import { OwnRules } from '../../findings/own-rules';
import type { States } from '../gallery';

function findingOf(group: Group): Finding {
  const severity: Severity = group === 'blank' ? 'error' : group;
  return {
    check: `gallery/${group}`,
    family: 'figures',
    key: group,
    severity,
    message: '表三“自然人”列：新收与上年结转共 3 件，办理结果与结转下年度共 2 件，相差 1 件。',
    basis: '表三表头：第一项加第二项之和，等于第三项加第四项之和',
    places: [atCell('requests/received/naturalPerson')],
    facts: {},
    fixes: group === 'error' ? [{ label: '将结转下年度改为 1', cells: {} }] : [],
    isBlank: group === 'blank',
  };
}

export const findingStates: Readonly<Record<string, States>> = {
  FindingItem: Object.fromEntries(
    groups.map(({ id }) => [
      id,
      () => (
        <ul className="finding-list">
          <FindingItem finding={findingOf(id)} group={id} />
        </ul>
      ),
    ]),
  ),
  'Folded parts': { 'words and local requirements': () => <OwnRules /> },
};
