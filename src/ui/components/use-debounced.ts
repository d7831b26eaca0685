import { useEffect, useState } from 'react';

/** The value once it has stayed the same so long, in milliseconds: what follows the hand at rest, not every key. */
export function useDebounced<Value>(value: Value, pause: number): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return debounced;
}
