/** A person or organization at a place of the text who may be a speaker. */

import type { Speaker } from './speaker.ts';

export interface Person {
  /** The full name, or the description of somebody without a name. */
  readonly name: string;
  readonly named: boolean;
  readonly role: string | null;
  readonly kind: Speaker['kind'];
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly who: Person;
}

/**
 * Names and nouns in the order of the text, without overlaps. A name takes precedence over a noun
 * that contains it.
 */
export function apart(names: readonly Mention[], nouns: readonly Mention[]): readonly Mention[] {
  let next = 0;
  const free = nouns
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      return (names[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
  const kept: Mention[] = [];
  for (const one of [...names, ...free].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
