/** Finds who has a turn in an interview, by its label. */

import { fold } from '../../language/script/fold.ts';
import { readSpeaker } from '../mentions/read-speaker.ts';
import type { Turn } from '../speech/turns.ts';
import { CONFIDENCE, isPerson, knownAs, knownFrom, type QuoteSpeaker } from './known.ts';
import type { Scene } from './scene.ts';

/** Labels that only say who asks and who answers: 问, 答. */
const ANONYMOUS = /^(?:问|答|答复|回答|提问|[qaQA])\d{0,2}$/;

/** The only person named before the first turn, who is the one that answers: 答：… */
function interviewed({ people }: Scene, first: Turn): QuoteSpeaker | null {
  const named = people()
    .mentionsIn(0, first.label.start)
    .filter(({ who }) => isPerson(who));
  const [one] = named;
  if (one === undefined || named.some(({ who }) => who.name !== one.who.name)) return null;
  return { ...knownAs(one.who), resolution: 'carried', confidence: CONFIDENCE.carried };
}

/** The speaker of a turn; null for 问, and for 答 if nothing says who answers. */
export function turnSpeaker(scene: Scene, turn: Turn, first: Turn): QuoteSpeaker | null {
  const { reading, people } = scene;
  const label = reading.text.slice(turn.label.start, turn.label.end);
  if (ANONYMOUS.test(fold(label))) {
    return turn.role === 'answers' ? interviewed(scene, first) : null;
  }
  const explicit = { resolution: 'explicit', confidence: CONFIDENCE.explicit } as const;
  const surname = label.length === 1 ? people().bySurname(label) : null;
  if (surname !== null) return { ...knownAs(surname), mention: label, ...explicit };
  const found = readSpeaker(reading, turn.label);
  const nobody = { name: null, mention: label, role: null, kind: 'person' as const };
  if (found === null || found.end - found.start < 2) return { ...nobody, ...explicit };
  const by = knownFrom(found, people);
  // 记者 and 主持人 are not names, but 江海新闻 is
  const name = turn.role === 'asks' && by.kind !== 'organization' ? null : by.name;
  return { ...by, name, ...explicit };
}
