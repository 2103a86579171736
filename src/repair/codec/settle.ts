/**
 * What of a run is believed: a guessed character where it stands out among all that its other
 * bytes allow, U+FFFD where none does or where the bytes were read out of step.
 */
import type { BigramModel } from '../../language/bigram-model.ts';
import { advance, advanceOver, startOf } from '../../language/likelihood.ts';
import { isSimplifiedOnly, isTraditionalOnly, simplifiedOf } from '../../language/traditional.ts';
import { GONE, withoutDoubtful } from './doubt.ts';
import type { Hole, Run } from './lattice.ts';
import type { Misreading } from './misreadings.ts';

/** A run as it is repaired. */
export interface Settled {
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** Nats by which it is likelier than what stands there. */
  readonly gain: number;
  /** The least share of the probability that a guessed character holds. */
  readonly share: number;
  /** Bytes of it are not on the page. */
  readonly lossy: boolean;
  /** It may have been read out of step in places. */
  readonly unsteady: boolean;
}

const CONTEXT = 4;

/** Forms of one character that only the script tells apart: 学 and 學. */
const sameWord = (a: string, b: string): boolean => simplifiedOf(a) === simplifiedOf(b);

/** Nats behind the best candidate from which what follows can't bring one back. */
const OUT_OF_REACH = 16;

/** How sure a guessed character is among all that its other bytes allow. */
function certainty(
  model: BigramModel,
  after: string,
  { at, candidates }: Hole,
  next: string,
): number {
  const before = advanceOver(model, startOf(model), after.slice(Math.max(0, at - CONTEXT), at));
  const behind = (after.slice(at + 1) + next).slice(0, CONTEXT);
  const chosen = advance(model, before, after[at] ?? '');
  const own = advanceOver(model, chosen, behind).log;
  let total = 1;
  for (const candidate of candidates) {
    if (sameWord(candidate, after[at] ?? '')) continue;
    const state = advance(model, before, candidate);
    if (state.log < chosen.log - OUT_OF_REACH) continue;
    total += Math.exp(Math.min(50, advanceOver(model, state, behind).log - own));
  }
  return 1 / total;
}

/** The form of a guessed character that the script of the run asks for. */
function inScript(after: string, { at, candidates }: Hole): string {
  const chosen = after[at] ?? '';
  const forms = candidates.filter((candidate) => sameWord(candidate, chosen));
  if (forms.length < 2) return chosen;
  let traditional = 0;
  for (const character of after.slice(0, at) + after.slice(at + 1)) {
    if (isTraditionalOnly(character)) traditional += 1;
    else if (isSimplifiedOnly(character)) traditional -= 1;
  }
  const fits = traditional > 0 ? isTraditionalOnly : isSimplifiedOnly;
  return forms.find(fits) ?? chosen;
}

/** Candidates from which on a guess beside another is none: 杨柳 for 横波, of 64 by 64. */
const MANY = 32;

const isAlone = ({ at, candidates }: Hole, holes: readonly Hole[]): boolean =>
  candidates.length < MANY || !holes.some((other) => Math.abs(other.at - at) === 1);

/** `leastShare` is the share of the probability that a guessed character must hold. */
export function settle(
  model: BigramModel,
  run: Run,
  line: string,
  misreading: Misreading,
  leastShare: number,
): Settled {
  const { start, end, holes, gain } = run;
  const next = end < line.length ? line.slice(end, end + CONTEXT) : '\n';
  let { after } = run;
  let least = 1;
  for (const hole of holes) {
    const share = isAlone(hole, holes) ? certainty(model, run.after, hole, next) : 0;
    const sure = share >= leastShare;
    if (sure) least = Math.min(least, share);
    const character = sure ? inScript(run.after, hole) : GONE;
    after = after.slice(0, hole.at) + character + after.slice(hole.at + 1);
  }
  const lossy = holes.length > 0 || after.includes(GONE);
  // UTF-8 falls into step again by itself; ô of a mended text is a byte or two
  const { truth, reader } = misreading;
  const unsteady = truth !== 'utf-8' && (lossy || reader === 'mended-latin1');
  if (unsteady) after = withoutDoubtful(model, after);
  return { start, end, after, gain, share: least, lossy, unsteady };
}
