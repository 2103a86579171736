/** What the marks of a page mean, and how often they occur. */

import type { JSX } from 'preact';
import { familyOf } from '../../../page/families.ts';
import type { ReadView } from '../views/view.ts';
import { familyTitle } from '../words/family-words.ts';

/** Number of different colours for speakers, as in speakers.css. */
const COLOURS = 8;

/** The families of the edits with their number, the most frequent first, and the first edit. */
function familiesOf({ edits }: ReadView): { family: string; count: number; first: string }[] {
  const families = new Map<string, { family: string; count: number; first: string }>();
  for (const { rule, id } of edits) {
    const family = familyOf(rule);
    const known = families.get(family);
    if (known === undefined) families.set(family, { family, count: 1, first: id });
    else known.count += 1;
  }
  return [...families.values()].sort((a, b) => b.count - a.count);
}

export function Legend({ view }: { readonly view: ReadView }): JSX.Element {
  const families = familiesOf(view);
  const [firstLeft] = view.left;
  return (
    <section class="legend" aria-labelledby="legend">
      <h2 id="legend">What the marks mean</h2>
      <ul>
        {families.map(({ family, count, first }) => (
          <li>
            <a class="mark" data-family={family} href={`#why-${first}`}>
              {familyTitle(family)}
            </a>{' '}
            {count}
          </li>
        ))}
        {firstLeft === undefined ? null : (
          <li>
            <a class="mark left" href={`#why-${firstLeft.id}`}>
              left as it was
            </a>{' '}
            {view.left.length}
          </li>
        )}
        {view.speakers.map((speaker, colour) => (
          <li>
            <span class="quote" data-colour={colour % COLOURS} lang={view.language}>
              {speaker}
            </span>{' '}
            speaks
          </li>
        ))}
      </ul>
    </section>
  );
}
