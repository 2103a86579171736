/** A speaker: the mention, its place, and what the words around it state. */

import type { Range } from '../marks/marks.ts';

export type SpeakerKind = 'person' | 'organization' | 'document' | 'unknown';

export interface Speaker {
  readonly mention: string;
  /** UTF-16 offsets of the mention. */
  readonly start: number;
  readonly end: number;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Whether it is a person or organization by name, and not 校长, 网友 or 他. */
  readonly named: boolean;
  readonly pronoun: boolean;
  /** The full name, if the mention is only a surname: 江 → 江某某. */
  readonly full?: string;
}

export const roleOf = (text: string, start: number, end: number): string | null => {
  const role = text.slice(start, end).trim();
  const bare = role.endsWith('的') ? role.slice(0, -1) : role;
  return bare === '' ? null : bare;
};

/** Makes a speaker whose mention is at a range. */
export function speaker(
  text: string,
  range: Range,
  rest: Pick<Speaker, 'role' | 'kind' | 'named'>,
): Speaker {
  const { start, end } = range;
  const { role, kind, named } = rest;
  return { mention: text.slice(start, end), start, end, role, kind, named, pronoun: false };
}
