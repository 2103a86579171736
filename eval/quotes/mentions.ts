/** Measures whether the true speakers are among the people and organizations found on the page. */
import { readSubject } from '../../src/core/quotes/mentions/read-speaker.ts';
import type { Speaker } from '../../src/core/quotes/mentions/speaker.ts';
import { knownFrom } from '../../src/core/quotes/speakers/known.ts';
import { createScene } from '../../src/core/quotes/speakers/scene.ts';
import type { Announcement } from '../../src/core/quotes/speech/frames.ts';
import { readText } from '../../src/core/quotes/speech/reading.ts';
import { paragraphsOf } from './marked/paragraphs.ts';
import { type MarkedPage, speakerKey } from './marked/quote.ts';
import type { Fraction } from './measures.ts';

export function mentionedOn(text: string): ReadonlySet<string> {
  const reading = readText(text, paragraphsOf(text));
  const speakers = new Map<Announcement, Speaker>();
  for (const one of reading.announcements) {
    const found = readSubject(reading, one.subject);
    if (found !== null) speakers.set(one, found);
  }
  const people = createScene(reading, speakers).people();
  const found = people.mentions().map(({ who }) => who.name);
  const announced = [...speakers.values()].map((one) => {
    const { name, mention } = knownFrom(one, () => people);
    return name ?? mention ?? '';
  });
  return new Set([...found, ...announced]);
}

/** Of all true speakers of quotes, the fraction that is among the mentions. */
export function mentionRecall(pages: readonly MarkedPage[]): Fraction {
  let right = 0;
  let of = 0;
  for (const page of pages) {
    const mentioned = mentionedOn(page.text);
    const keys = page.quotes.map(speakerKey).filter((key) => key !== null);
    of += keys.length;
    right += keys.filter((key) => mentioned.has(key)).length;
  }
  return { right, of };
}
