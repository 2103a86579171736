/**
 * What of a run is believed: a guessed character where it stands out among all that its other
 * bytes allow, U+FFFD where none does or where the bytes were read out of step.
 */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { advance, advanceOver, startOf } from '../../language/model/likelihood.ts';
import {
  countScripts,
  isSimplifiedOnly,
  isTraditionalOnly,
  simplifiedOf,
} from '../../language/script/traditional.ts';
import { GONE, withoutDoubtful } from './doubt.ts';
import type { Misreading } from './misreadings.ts';
import type { Hole, Run } from './runs.ts';

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

/** Nats behind the best candidate from which what follows can't bring one back. */
const OUT_OF_REACH = 16;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['》', '《'],
  ['）', '（'],
  ['”', '“'],
]);

/** Nats that a mark costs which closes nothing; the same for the balance of a shifted run. */
const UNBALANCED = 3.5;

/** What a guessed mark does to the balance of the text before it. */
function balance(character: string, before: string): number {
  const opening = CLOSING.get(character);
  if (opening === undefined) return 0;
  const open = before.split(opening).length - before.split(character).length;
  return open > 0 ? UNBALANCED : -UNBALANCED;
}

/** Nats that a character costs which only the other script has. */
const OTHER_SCRIPT = 6;

/** The script of a run, as what its guessed characters must fit. */
function strangersTo(after: string): (character: string) => boolean {
  const { traditional, simplified } = countScripts(after);
  if (traditional === simplified) return () => false;
  return traditional > simplified ? isSimplifiedOnly : isTraditionalOnly;
}

interface Choice {
  readonly character: string;
  /** Share of the probability of all that the other bytes allow. */
  readonly share: number;
}

/** Corner brackets stand where the model knows quotation marks. */
const CORNERS: ReadonlyMap<string, string> = new Map([
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
]);
const CORNER = /[「」『』]/g;
const curly = (text: string): string =>
  text.replace(CORNER, (corner) => CORNERS.get(corner) ?? corner);

/** The likeliest of the characters that a hole may have been. */
function choose(model: BigramModel, after: string, { at, candidates }: Hole, next: string): Choice {
  const lead = curly(after.slice(Math.max(0, at - CONTEXT), at));
  const before = advanceOver(model, startOf(model), lead);
  const behind = curly((after.slice(at + 1) + next).slice(0, CONTEXT));
  const isStrange = strangersTo(after.slice(0, at) + after.slice(at + 1));
  const first = candidates.map((character) => ({
    character,
    state: advance(model, before, curly(character).codePointAt(0) ?? 0),
    bonus: balance(character, after.slice(0, at)) - (isStrange(character) ? OTHER_SCRIPT : 0),
  }));
  const most = Math.max(...first.map(({ state, bonus }) => state.log + bonus));
  const scores = new Map<string, Choice>();
  for (const { character, state, bonus } of first) {
    if (state.log + bonus < most - OUT_OF_REACH) continue;
    const share = advanceOver(model, state, behind).log + bonus;
    // forms of one character are one
    const key = simplifiedOf(character);
    if (share > (scores.get(key)?.share ?? Number.NEGATIVE_INFINITY)) {
      scores.set(key, { character, share });
    }
  }
  const list = [...scores.values()];
  const best = list.reduce((a, b) => (b.share > a.share ? b : a));
  const total = list.reduce((sum, { share }) => sum + Math.exp(share - best.share), 0);
  return { character: best.character, share: 1 / total };
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
    const { character: likeliest, share } = choose(model, run.after, hole, next);
    const sure = share >= leastShare && isAlone(hole, holes);
    if (sure) least = Math.min(least, share);
    const character = sure ? likeliest : GONE;
    after = after.slice(0, hole.at) + character + after.slice(hole.at + 1);
  }
  const lossy = holes.length > 0 || after.includes(GONE);
  // UTF-8 falls into step again by itself; ô of a mended text is a byte or two
  const { truth, reader } = misreading;
  const unsteady = truth !== 'utf-8' && (lossy || reader === 'mended-latin1');
  if (unsteady) after = withoutDoubtful(model, after);
  return { start, end, after, gain, share: least, lossy, unsteady };
}
