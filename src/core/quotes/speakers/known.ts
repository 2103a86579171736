/** What the record states about a speaker. */

import type { Person } from '../mentions/mention.ts';
import type { People } from '../mentions/people.ts';
import type { Speaker, SpeakerKind } from '../mentions/speaker.ts';
import { GROUP } from '../mentions/subject-words.ts';

export interface QuoteSpeaker {
  readonly name: string | null;
  readonly mention: string | null;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  readonly resolution: 'explicit' | 'pronoun' | 'carried' | 'none';
  readonly confidence: number;
}

export type Known = Omit<QuoteSpeaker, 'resolution' | 'confidence'>;

/** Confidence of speakers, slightly below how often they are right on the development pages. */
export const CONFIDENCE = { explicit: 0.95, unknown: 0.7, carried: 0.75, none: 0.3 } as const;

export const isPerson = ({ kind, named }: Person): boolean => kind === 'person' && named;

export const knownAs = ({ name, named, role, kind }: Person): Known => ({
  name: named ? name : null,
  mention: name,
  role,
  kind,
});

/** A speaker that was read at the quote, with the full name and role that the page states. */
export function knownFrom(found: Speaker, people: () => People): Known {
  const { mention, named, kind } = found;
  const group = named && kind === 'person' ? GROUP.exec(mention) : null;
  const whole = group === null ? mention : `${group[1]}、${group[2]}`;
  if (!named) return { name: null, mention, role: found.role, kind };
  const name = people().fullName(whole);
  const role = found.role ?? people().roleOf(name);
  return { name, mention, role, kind: kind === 'unknown' ? (people().kindOf(name) ?? kind) : kind };
}
