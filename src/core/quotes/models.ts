/** The learned tables by which the quotes stage decides. */

import { type Weights, weightsOf } from './linear.ts';
import { CARRIED_WEIGHTS } from './speakers/carried-weights.ts';
import { PRONOUN_WEIGHTS } from './speakers/pronoun-weights.ts';
import { END_WEIGHTS } from './speech/end-weights.ts';
import { OWN_WEIGHTS } from './speech/own-weights.ts';
import { SPEECH_WEIGHTS } from './speech/speech-weights.ts';

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

/** Makes models of stored tables. Each is read when it is first needed. */
export function modelsFrom(tables: Readonly<Record<keyof Models, string>>): Models {
  const read = new Map<keyof Models, Weights>();
  const get = (name: keyof Models): Weights => {
    const known = read.get(name) ?? weightsOf(tables[name]);
    read.set(name, known);
    return known;
  };
  return {
    get speech() {
      return get('speech');
    },
    get end() {
      return get('end');
    },
    get own() {
      return get('own');
    },
    get pronoun() {
      return get('pronoun');
    },
    get carried() {
      return get('carried');
    },
  };
}

export const MODELS: Models = modelsFrom({
  speech: SPEECH_WEIGHTS,
  end: END_WEIGHTS,
  own: OWN_WEIGHTS,
  pronoun: PRONOUN_WEIGHTS,
  carried: CARRIED_WEIGHTS,
});
