/** Reads surnames alone, as papers of Hong Kong and Taiwan write them: 姜表示, 江又指. */

import { surnameLength } from '../../language/surnames.ts';
import type { PageText } from '../marks/signs.ts';
import { unitSet } from '../text/unit-set.ts';
import { isAddressed } from '../words/addresses.ts';
import { ALSO_ADVERBS } from '../words/name-words.ts';
import { beginsWord } from '../words/not-names.ts';
import { endsInOffice, endsInPerson } from '../words/titles.ts';
import { nameAt } from './name-at.ts';
import { type Speaker, speaker } from './speaker.ts';
import { adjunctAt, type Cut } from './subject.ts';

/** Number of earlier places of the surname that are examined. */
const MOST_PLACES = 30;
const LONGEST_NAME = 4;
/** Number of characters before a name in which its title ends. */
const LONGEST_TITLE = 8;
const EDGES = unitSet('，。；：、！？“”「」\n （）');

/** A name behind a title or with a form of address: 江永祥, 姜先生. */
function titledName({ text, folded }: PageText, at: number): string | null {
  const address = [3, LONGEST_NAME].find((length) => isAddressed(folded.slice(at, at + length)));
  if (address !== undefined) return text.slice(at, at + address);
  const from = Math.max(0, at - LONGEST_TITLE);
  if (!endsInPerson(folded, from, at) && !endsInOffice(folded, from, at)) return null;
  const length = nameAt(folded, at);
  return length > 1 ? text.slice(at, at + length) : null;
}

/** A name that begins a clause. */
function plainName({ text, folded }: PageText, at: number): string | null {
  if (at > 0 && !EDGES.at(folded, at - 1)) return null;
  const length = nameAt(folded, at);
  return length > 1 && !beginsWord(folded, at) ? text.slice(at, at + length) : null;
}

/** The person with a surname whom the page names last before an offset, best with a title. */
function holderOf(page: PageText, surname: string, before: number): string | null {
  for (const read of [titledName, plainName]) {
    let at = before;
    for (let count = 0; count < MOST_PLACES && at > 0; count += 1) {
      at = page.folded.lastIndexOf(surname, at - 1);
      if (at < 0) break;
      const name = read(page, at);
      if (name !== null) return name;
    }
  }
  return null;
}

/** A surname alone whose full name the page has before. */
export function surnameAlone(page: PageText, { folded, offset }: Cut): Speaker | null {
  if (surnameLength(folded) !== 1 || (folded.length > 1 && adjunctAt(folded, 1) !== 1)) return null;
  if (ALSO_ADVERBS.at(folded, 0) && folded.length > 1) return null;
  const full = holderOf(page, folded.charAt(0), offset);
  // 高明确认 speaks of 高明
  if (full === null || (folded.length > 1 && full.charAt(1) === page.text.charAt(offset + 1))) {
    return null;
  }
  const range = { start: offset, end: offset + 1 };
  return { ...speaker(page.text, range, { role: null, kind: 'person', named: true }), full };
}
