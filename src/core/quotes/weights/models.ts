/** The learned tables by which the quotes stage decides. */

import { once } from '../text/once.ts';
import { END_WEIGHTS } from './end-weights.ts';
import { Weights } from './linear.ts';
import { OWN_WEIGHTS } from './own-weights.ts';
import { SPEAKER_WEIGHTS } from './speaker-weights.ts';
import { SPEECH_WEIGHTS } from './speech-weights.ts';

export interface Models {
  /** Whether a span in quotation marks is speech. */
  readonly speech: Weights;
  /** Whether a report ends with this clause. */
  readonly end: Weights;
  /** Whether words in quotation marks inside a report are the speaker's own. */
  readonly own: Weights;
  /** Who speaks, if the quote has only a pronoun (他), and if it has nothing at all. */
  readonly pronoun: Weights;
  readonly carried: Weights;
}

/** The stored tables. That of the speakers has a column for pronouns and one for quotes without one. */
export type Tables = Readonly<Record<'speech' | 'end' | 'own' | 'speaker', string>>;

const PRONOUN = 1;
const CARRIED = 2;

/** Makes models of stored tables. Each is read when it is first needed. */
export function modelsFrom(tables: Tables): Models {
  const speech = once(() => new Weights(tables.speech));
  const end = once(() => new Weights(tables.end));
  const own = once(() => new Weights(tables.own));
  const pronoun = once(() => new Weights(tables.speaker, PRONOUN));
  const carried = once(() => new Weights(tables.speaker, CARRIED));
  return {
    get speech() {
      return speech();
    },
    get end() {
      return end();
    },
    get own() {
      return own();
    },
    get pronoun() {
      return pronoun();
    },
    get carried() {
      return carried();
    },
  };
}

export const MODELS: Models = modelsFrom({
  speech: SPEECH_WEIGHTS,
  end: END_WEIGHTS,
  own: OWN_WEIGHTS,
  speaker: SPEAKER_WEIGHTS,
});
