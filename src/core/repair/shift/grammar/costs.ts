/** What a character of a run costs by what precedes it, apart from the language. */
import { FULL_STOP_FIRST } from '../evidence/priors.ts';
import { FIRST, type Node } from '../lattice/node.ts';
import type { PageText } from './page-text.ts';

export const FULL_STOP = 0x3002;

/**
 * Log probability (nats) of each character of a run behind a node. A full stop that begins a run is
 * likelier than the model says, but not if another one follows it.
 */
export const costBehind = (page: PageText, { last, best }: Node): ((unit: number) => number) =>
  last === FULL_STOP && best?.kind === FIRST
    ? (unit) => page.keyLog(unit) - (unit === FULL_STOP ? FULL_STOP_FIRST : 0)
    : (unit) => page.keyLog(unit);
