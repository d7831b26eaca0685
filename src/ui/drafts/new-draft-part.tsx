import { useId, useState } from 'react';
import type { ShelvedDraft } from '../../storage/shelf';
import { useDesk } from '../session/desk';
import { newDraft } from '../session/new-draft';
import { draftOfUnit, knownUnits } from '../../report/known-units';

/** A new draft, blank or with the data of a unit known from other drafts. */
export function NewDraftPart({ drafts }: { drafts: readonly ShelvedDraft[] | null }) {
  const desk = useDesk();
  const id = useId();
  const [name, setName] = useState('');
  const units = knownUnits((drafts ?? []).flatMap((each) => ('draft' in each ? [each.draft] : [])));
  const unit = units.find((each) => each.agency.name.trim() === name);
  return (
    <>
      {units.length > 0 && (
        <label htmlFor={id}>
          新草稿的单位{' '}
          <select
            id={id}
            data-field="unit"
            value={name}
            onChange={(event) => setName(event.target.value)}
          >
            <option value="">不预填</option>
            {units.map(({ agency }) => (
              <option key={agency.name.trim()} value={agency.name.trim()}>
                {agency.name.trim()}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="primary"
        data-action="new-draft"
        onClick={() => desk.start(unit ? draftOfUnit(newDraft(), unit) : newDraft())}
      >
        {unit ? '新建草稿并填入单位信息' : '新建空白草稿'}
      </button>
    </>
  );
}
