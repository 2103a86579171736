/** Signals that end a run: once to finish what is running, twice to stop at once. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type ExitSignal = (typeof SIGNALS)[number];

/** 128 and the signal's number, as shells say it: 130 for SIGINT. */
export const codeOfSignal = (signal: ExitSignal): number => 128 + constants.signals[signal];

/** Listens until the result is called. */
export function onSignals(
  first: (signal: ExitSignal) => void,
  second: (signal: ExitSignal) => void,
): () => void {
  let isFirst = true;
  const hear = (signal: ExitSignal): void => {
    if (isFirst) first(signal);
    else second(signal);
    isFirst = false;
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return () => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
}
