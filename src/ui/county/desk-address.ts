import { useCallback, useEffect, useRef, useState } from 'react';
import { listen } from '../components/listen';
import { isWanted, type Sorting, type Wanted } from '../../collection/shown-rows';

/** In the order of the tabs. */
export const parts = [
  ['units', '各单位情况'],
  ['sums', '三张表合计'],
  ['years', '历年对比'],
  ['similar', '雷同文字'],
] as const;
export type Part = (typeof parts)[number][0];

/** What of the desk is shown; it stands in the address, so that Back and a reload bring it back. */
export interface DeskAddress {
  readonly part: Part;
  /** Key of the unit that is open. */
  readonly unit: string | null;
  readonly text: string;
  readonly wanted: Wanted;
  readonly sorting: Sorting | null;
}

const start = '#汇总核对';

function sortingIn(text: string | null): Sorting | null {
  if (!text) return null;
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };
}

export function addressIn(hash: string): DeskAddress {
  const query = new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?')) : '');
  const part = parts.find(([id]) => id === query.get('part'))?.[0] ?? 'units';
  const wanted = query.get('wanted') ?? 'all';
  return {
    part,
    unit: query.get('unit'),
    text: query.get('text') ?? '',
    wanted: isWanted(wanted) ? wanted : 'all',
    sorting: sortingIn(query.get('sort')),
  };
}

export function hashOf({ part, unit, text, wanted, sorting }: DeskAddress): string {
  const query = new URLSearchParams();
  if (part !== 'units') query.set('part', part);
  if (unit !== null) query.set('unit', unit);
  if (text !== '') query.set('text', text);
  if (wanted !== 'all') query.set('wanted', wanted);
  if (sorting) query.set('sort', `${sorting.descending ? '-' : ''}${sorting.column}`);
  const said = query.toString();
  return said === '' ? start : `${start}?${said}`;
}

/** `push` makes a step that Back takes back; `typing` is written to the address once the hand rests. */
export type Go = (change: Partial<DeskAddress>, how?: 'push' | 'replace' | 'typing') => void;

/** Writing the address costs as much as showing what a key did. */
const typingPause = 300;

function write(next: DeskAddress, how: 'push' | 'replace'): void {
  try {
    if (how === 'push') history.pushState({ fromList: true }, '', hashOf(next));
    else history.replaceState(history.state, '', hashOf(next));
  } catch {
    // Browsers refuse after a hundred changes in half a minute: shown all the same.
  }
}

export function useDeskAddress(): [DeskAddress, Go, back: () => void] {
  const [address, setAddress] = useState(() => addressIn(location.hash));
  const current = useRef(address);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((next: DeskAddress) => {
    clearTimeout(timer.current);
    current.current = next;
    setAddress(next);
  }, []);
  useEffect(() => {
    const onChange = () => show(addressIn(location.hash));
    const stop = listen(window, { popstate: onChange, hashchange: onChange });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [show]);
  const go = useCallback<Go>(
    (change, how = 'replace') => {
      const before = current.current;
      const next = { ...before, ...change };
      show(next);
      if (how === 'typing') {
        timer.current = setTimeout(() => write(next, 'replace'), typingPause);
        return;
      }
      // What was typed belongs to the step that Back comes back to.
      if (how === 'push') write(before, 'replace');
      write(next, how);
    },
    [show],
  );
  const back = useCallback(() => {
    const { fromList } = Object(history.state) as { fromList?: unknown };
    if (fromList === true) history.back();
    else go({ unit: null });
  }, [go]);
  return [address, go, back];
}
