/**
 * Handles the signals that end a run: the first lets running pages finish, the second stops at
 * once.
 */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type ExitSignal = (typeof SIGNALS)[number];

/** The exit code that shells use: 128 plus the number of the signal, 130 for SIGINT. */
export const codeOfSignal = (signal: ExitSignal): number => 128 + constants.signals[signal];

/** Listens until the returned function is called. */
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
