import { useEffect, useState } from 'react';

/** The value once it has kept still for `delay` milliseconds; 0 follows at once. Spares long lists every key typed. */
export function useSettled<Value>(value: Value, delay: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (delay === 0) return undefined;
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return delay === 0 ? value : settled;
}
