/**
 * A page while its speakers are searched: its text, who is announced, and who is mentioned where.
 */

import type { Mention } from '../mentions/mention.ts';
import { collectPeople, type People } from '../mentions/people.ts';
import type { Speaker } from '../mentions/speaker.ts';
import type { Announcement } from '../speech/frames.ts';
import type { Reading } from '../speech/reading.ts';
import { once } from '../text/once.ts';
import { firstFrom } from '../text/search.ts';

export interface Scene {
  readonly reading: Reading;
  /** The speaker that was read before each verb of saying. */
  readonly speakers: ReadonlyMap<Announcement, Speaker>;
  /** The people of the page. Like everything below, they are collected when first needed. */
  readonly people: () => People;
  /** The people mentioned outside of quotation marks. */
  readonly mentions: () => readonly Mention[];
  /** How often each person is mentioned, and announced. */
  readonly counts: () => ReadonlyMap<string, number>;
  /** How often the person is mentioned who is mentioned most. */
  readonly most: () => number;
  readonly announced: () => ReadonlyMap<string, number>;
  /** Speakers found earlier in the sentence of a cue, where that was looked for. */
  readonly inherited: Map<Announcement, Speaker | null>;
}

function countOf(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The mentions outside of quotation marks. */
function unquoted({ spans }: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const outer = spans.filter(({ depth }) => depth === 0);
  let next = 0;
  return mentions.filter(({ end }) => {
    while ((outer[next]?.end ?? Number.POSITIVE_INFINITY) < end) next += 1;
    return end <= (outer[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

export function createScene(reading: Reading, speakers: ReadonlyMap<Announcement, Speaker>): Scene {
  const people = once(() => collectPeople(reading, reading.clauses, [...speakers.values()]));
  const mentions = once(() => unquoted(reading, people().mentions()));
  const counts = once(() => countOf(mentions().map(({ who }) => who.name)));
  const nameOf = ({ named, mention, full }: Speaker): string =>
    named ? people().fullName(full ?? mention) : mention;
  return {
    reading,
    speakers,
    people,
    mentions,
    counts,
    most: once(() => Math.max(0, ...counts().values())),
    announced: once(() => countOf([...speakers.values()].map(nameOf))),
    inherited: new Map(),
  };
}

/** Index of the clause that begins at or after an offset. */
export const clauseFrom = ({ clauses }: Reading, at: number): number => firstFrom(clauses, at);
