import { useId, useState } from 'react';
import { Dialog } from '../../components/dialog';
import type { TableGrid } from '../table-grid';
import { OpenRows } from './open-rows';
import type { PastePlan } from '../../../importers/clipboard/paste-plan';
import type { PasteChoice } from '../../../importers/clipboard/paste-choices';
import type { Resolved } from '../../../importers/clipboard/place-labelled';
import { PreviewTable } from './preview-table';

export interface PreviewProps {
  grid: TableGrid;
  /** More than one when the figures can be meant in several ways; the likelier first. */
  choices: readonly PasteChoice[];
  /** Whether the first may be taken for meant. */
  certain: boolean;
  /** Whether there was more on the clipboard than was read. */
  cut: boolean;
  /** What was copied along and not read. */
  messages: readonly string[];
  onApply: (plan: PastePlan) => void;
  onCancel: () => void;
}

function Notes({
  plan,
  cut,
  messages,
}: {
  plan: PastePlan;
  cut: boolean;
  messages: readonly string[];
}) {
  return (
    <ul className="paste-notes">
      {cut && <li>剪贴板中的行过多，只读取了前 2000 行。</li>}
      {[...messages, ...plan.notes].map((text) => (
        <li key={text}>{text}</li>
      ))}
      {plan.left.map((text) => (
        <li key={text}>{text}，不填入。</li>
      ))}
      {plan.differing.map(({ place, pasted, sum }) => (
        <li key={place}>
          总计“{place}”粘贴的是 {pasted}，按各格合计为 {sum}，以合计为准。
        </li>
      ))}
      {plan.compared > 0 && plan.differing.length === 0 && (
        <li>总计 {plan.compared} 格已核对，相符。</li>
      )}
    </ul>
  );
}

/** Shows where a pasted range would go before it goes there. */
export function PastePreview(props: PreviewProps) {
  const { grid, choices, certain, cut, messages, onApply, onCancel } = props;
  const groupId = useId();
  const [chosen, setChosen] = useState(certain ? 0 : -1);
  const [resolved, setResolved] = useState<Resolved>({});
  const choice = choices[chosen];
  const plan = choice?.planFor(resolved);
  const count = Object.keys(plan?.writes ?? {}).length;
  const actions = (
    <>
      <button type="button" data-action="paste-cancel" onClick={onCancel}>
        取消
      </button>
      <button
        type="button"
        className="primary"
        data-action="paste-apply"
        disabled={count === 0}
        onClick={() => plan && onApply(plan)}
      >
        填入 {count} 格
      </button>
    </>
  );
  return (
    <Dialog
      title={`粘贴到${grid.template.name}：请核对对应关系`}
      actions={actions}
      onClose={onCancel}
    >
      {(choices.length > 1 || !certain) && (
        <fieldset className="paste-choices">
          <legend className={certain ? 'visually-hidden' : undefined}>
            {certain ? '对应方式' : '不能确定这些数的位置，请选择对应方式'}
          </legend>
          {choices.map(({ name }, index) => (
            <label key={name}>
              <input
                type="radio"
                name={groupId}
                checked={index === chosen}
                onChange={() => setChosen(index)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {choice && (
        <OpenRows table={grid.template} choice={choice} resolved={resolved} resolve={setResolved} />
      )}
      {plan && <Notes plan={plan} cut={cut} messages={messages} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keyboard */}
      <div className="paste-scroll" role="group" aria-label="对应结果" tabIndex={0}>
        {plan && count > 0 && <PreviewTable grid={grid} plan={plan} />}
      </div>
    </Dialog>
  );
}
