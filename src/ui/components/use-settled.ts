import { useEffect, useState } from 'react';

/** The value once it has stayed the same so long, in milliseconds: what follows the hand at rest, not every key. */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
