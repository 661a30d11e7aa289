import { useEffect, useState } from 'react';
import type { AgentResults } from '../../../contract/agents';
import { secondsLeft } from './results-clock';

/** Results in sight, held by the component alone: no cache keeps them once they close. */
interface Opened {
  readonly results: AgentResults;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
}

export interface PassingResults {
  readonly results: AgentResults | null;
  readonly secondsLeft: number;
  readonly show: (results: AgentResults) => void;
  readonly close: () => void;
}

const TICK_MS = 500;

/**
 * Holds the results of one agent for two minutes at most: they close by themselves, when the window is hidden, and
 * when the component goes.
 */
export function usePassingResults(onTimeOut: () => void): PassingResults {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [now, setNow] = useState(0);
  const left = opened === null ? 0 : secondsLeft(opened.openedAt, now);
  useEffect(() => {
    if (opened === null) return undefined;
    const close = () => {
      setOpened(null);
      onTimeOut();
    };
    const tick = () => {
      setNow(Date.now());
      if (secondsLeft(opened.openedAt, Date.now()) === 0) close();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') close();
    };
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [opened, onTimeOut]);
  return {
    results: opened?.results ?? null,
    secondsLeft: left,
    show: (results) => {
      const openedAt = Date.now();
      setNow(openedAt);
      setOpened({ results, openedAt });
    },
    close: () => setOpened(null),
  };
}
