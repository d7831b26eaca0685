import { useEffect } from 'react';
import type { CountyRow } from '../../../collection/county-rows';
import { listen } from '../../components/listen';
import { runReviewKey } from '../desk/review-actions';
import { useCounty } from '../desk/use-county';

interface Steps {
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** The keys of an open unit, wherever on its page the cursor is. */
export function useUnitKeys(county: CountyRow, { previous, next }: Steps): void {
  const { desk } = useCounty();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.code === 'PageUp' ? previous : event.code === 'PageDown' ? next : null;
      if (event.altKey && step) step();
      else if (!runReviewKey(event, desk, county)) return;
      event.preventDefault();
    };
    return listen(window, { keydown: onKeyDown });
  }, [county, desk, previous, next]);
}
