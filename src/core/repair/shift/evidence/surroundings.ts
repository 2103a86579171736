/** What a region shows that helps to read the lattices of its runs. */
import { isTraditionalOnly } from '../../../language/script/traditional.ts';
import type { GlossCount, GlossEvidence } from '../../state/gloss-evidence.ts';
import type { Forms } from './forms.ts';
import type { KeyTable } from './gloss-marks.ts';
import {
  CORNER_BRACKET,
  ORPHAN_GONE_HERE,
  ORPHAN_GONE_SELDOM,
  ORPHAN_SHOWN,
  QUESTION_LOST,
  SLASH_SEEN,
} from './priors.ts';
import { countCuts } from './signs.ts';

/** What is known about the page around a text. */
export interface Surroundings {
  /** Characters that are glossed wherever they occur. */
  readonly keys: KeyTable;
  /** Characters that some page is known to gloss. */
  readonly seen: KeyTable;
  /** Traditional characters that occur without a gloss, so that they are not glossed elsewhere. */
  readonly bare: ReadonlySet<number>;
  /** The forms in which the page shows characters that have several. */
  readonly forms: Forms;
  /** Share of spaces among the characters. */
  readonly spaces: number;
  /** Log probability (nats) of 「 or 」, in addition to the model's. */
  readonly brackets: number;
  /** Log probability (nats) of ／, in addition to the model's. */
  readonly slashes: number;
  /** Log probability (nats) that an orphaned byte is shown as `?`, and that it is not shown. */
  readonly orphanShown: number;
  readonly orphanGone: number;
  /** Log probability that a character of the original was lost and is shown as `?`. */
  readonly lost: number;
}

/** Number of glosses from which a character that never occurs without one is a key. */
const SURE_KEY = 2;

/** Characters that are added to each count, so that few characters prove nothing. */
const SMOOTHING = 200;
const FEW_SPACES = 0.002;

const SPACE = / /g;

/** A ／ that the width fold made narrow. */
const SLASH = /[\u3400-\u9fff]\/[\u3400-\u9fff]/;

/** The mark of a cut before a character that a map to traditional would have changed. */
const GONE_CUT = /[^?][!；。？，;][\u3400-\u9fff]/g;

function countGone(texts: readonly string[]): number {
  let gone = 0;
  for (const text of texts) gone += text.match(GONE_CUT)?.length ?? 0;
  return gone;
}

function bareOf({ all, glossed }: GlossCount): ReadonlySet<number> {
  const bare = new Set<number>();
  for (const key of all.keys()) {
    if (!glossed.has(key) && isTraditionalOnly(key)) bare.add(key.charCodeAt(0));
  }
  return bare;
}

const NO_FORMS: Forms = new Map();

/** The surroundings without the forms, for which the runs must be known that these tell. */
export function surroundingsOf(
  texts: readonly string[],
  count: GlossCount,
  { keys }: GlossEvidence,
): Surroundings {
  const table = new Map<number, ReadonlySet<string>>();
  const seen = new Map<number, ReadonlySet<string>>();
  for (const [key, glosses] of keys) {
    const bare = (count.all.get(key) ?? 0) - glosses;
    const readings = count.readings.get(key);
    if (readings !== undefined) seen.set(key.charCodeAt(0), readings);
    if (glosses < SURE_KEY || bare > 0 || readings === undefined || !isTraditionalOnly(key))
      continue;
    table.set(key.charCodeAt(0), readings);
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const spaces = texts.reduce((sum, text) => sum + (text.match(SPACE)?.length ?? 0), 0);
  const shown = texts.reduce((sum, text) => sum + countCuts(text), 0);
  const isGone = shown === 0 && countGone(texts) > 0;
  return {
    keys: table,
    seen,
    bare: bareOf(count),
    forms: NO_FORMS,
    brackets: texts.some((text) => text.includes('「')) ? 0 : CORNER_BRACKET,
    slashes: texts.some((text) => SLASH.test(text)) ? SLASH_SEEN : 0,
    spaces: Math.max(FEW_SPACES, spaces / (characters + SMOOTHING)),
    orphanShown: ORPHAN_SHOWN,
    orphanGone: isGone ? ORPHAN_GONE_HERE : ORPHAN_GONE_SELDOM,
    lost: QUESTION_LOST,
  };
}
