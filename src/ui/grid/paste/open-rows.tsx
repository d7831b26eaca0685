import { rowLabel } from '../../../template/labels';
import type { TableTemplate } from '../../../template/table';
import { rowLeaves, type Resolved } from '../../../importers/clipboard/place-labelled';
import type { PasteChoice } from '../../../importers/clipboard/paste-choices';

interface Props {
  table: TableTemplate;
  choice: PasteChoice;
  resolved: Resolved;
  resolve: (resolved: Resolved) => void;
}

/** Pasted rows whose label is none of the form's, or stands twice: the clerk says where they go. */
export function OpenRows({ table, choice, resolved, resolve }: Props) {
  if (choice.open.length === 0) return null;
  const free = (key: number) =>
    rowLeaves(table).filter(({ line: { id, kind } }) => {
      const elsewhere = Object.entries(resolved).some(
        ([k, row]) => row === id && k !== String(key),
      );
      return kind === 'input' && !choice.taken.has(id) && !elsewhere;
    });
  return (
    <ul className="paste-open">
      {choice.open.map(({ key, label, figures, why }) => (
        <li key={key}>
          <label>
            <span>
              {label}（{figures}）{why}，填入：
            </span>
            <select
              value={resolved[key] ?? ''}
              onChange={(event) => resolve({ ...resolved, [key]: event.target.value })}
            >
              <option value="">不填入</option>
              {free(key).map((leaf) => (
                <option key={leaf.line.id} value={leaf.line.id}>
                  {rowLabel(leaf)}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  );
}
