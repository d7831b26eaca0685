import { useState } from 'react';
import { useFocusRest } from './use-focus-rest';

/** Arrow keys run through cells faster than anyone reads what is said of them. */
const restMs = 150;

interface Workplace {
  /** Id of the part of the form the cursor is or was last in. */
  readonly part: string | null;
  /** The cell it is or was last in. */
  readonly cell: string | null;
}

const nowhere: Workplace = { part: null, cell: null };

function workplaceOf(target: EventTarget | null): Workplace | null {
  if (!(target instanceof HTMLElement)) return null;
  const section = target.closest('form .form-section');
  if (!section) return null;
  return {
    part: section.id.replace(/^section-/, ''),
    cell: target.dataset['cell'] ?? null,
  };
}

/** Where in the form the clerk is at work; a press in the findings changes nothing of it. */
export function useWorkplace(): Workplace {
  const [here, setHere] = useState<Workplace>(() => workplaceOf(document.activeElement) ?? nowhere);
  useFocusRest((target) => {
    const next = workplaceOf(target);
    if (next && (next.part !== here.part || next.cell !== here.cell)) setHere(next);
  }, restMs);
  return here;
}
