/** The features of who spoke before, and of who fits a pronoun. */

import { fold } from '../../language/script/fold.ts';
import type { Person } from '../mentions/mention.ts';
import { type Feature, feature, NONE } from '../weights/linear.ts';
import { atJoints, atPlaces, placeOf } from './places.ts';
import type { Scene } from './scene.ts';
import type { Spoken, Wanted } from './wanted.ts';

const IS_NEVER_QUOTED = feature('never quoted');
const IS_NEVER_SPOKE = feature('never spoke');
const IS_NAMELESS_LAST = feature('last spoke, nameless');
const IS_ADJACENT = feature('last spoke, adjacent');
const IS_ADJACENT_LINE = feature('last spoke, adjacent line');
const IS_SAME_PRONOUN = feature('same pronoun');
const IS_OTHER_GENDER = feature('other gender');
const SPOKE = atPlaces('last spoke');
const JOINED = atJoints('last spoke');
const FAR_TURN = 3;
const TURNS = Array.from({ length: FAR_TURN + 1 }, (_, turn) => feature(`spoke ${turn} ago`));
const QUOTED = Array.from({ length: FAR_TURN + 1 }, (_, turn) => feature(`quoted ${turn} ago`));

const WOMAN = /(?:女士|小姐|阿姨|大妈|奶奶|大姐|女子|母亲|妈妈|妻子|女儿|姐姐|妹妹|女孩|姑娘)$/;
const MAN = /(?:先生|大爷|大叔|爷爷|男子|父亲|爸爸|丈夫|儿子|哥哥|弟弟|男孩|小伙)$/;

/** What is between two quotes that follow each other: marks, stops and the end of a paragraph. */
const LONGEST_GAP = 8;
const WORDS = /[\u4e00-\u9fffA-Za-z0-9]/;

export function spokeBefore(
  { reading }: Scene,
  { spoken, quote }: Wanted,
  who: Person,
  joint: string,
  known: Feature[],
): void {
  const floor = spoken.filter(({ direct }) => direct).findIndex(({ name }) => name === who.name);
  known.push(floor < 0 ? IS_NEVER_QUOTED : (QUOTED[Math.min(floor, FAR_TURN)] ?? NONE));
  const turn = spoken.findIndex(({ name }) => name === who.name);
  if (turn < 0) {
    known.push(IS_NEVER_SPOKE);
    return;
  }
  known.push(TURNS[Math.min(turn, FAR_TURN)] ?? NONE);
  if (turn > 0) return;
  if (!who.named) known.push(IS_NAMELESS_LAST);
  const place = SPOKE[placeOf(reading, spoken[0]?.at ?? 0, quote.start)];
  known.push(JOINED[joint] ?? NONE, place?.alone ?? NONE);
  const end = spoken[0]?.end ?? 0;
  if (isNextTo(reading.text, end, quote.start)) {
    const broken = reading.text.slice(end, quote.start).includes('\n');
    known.push(broken ? IS_ADJACENT_LINE : IS_ADJACENT);
  }
}

/** Whether there are only marks and stops between the end of a quote and the start of the next one. */
export const isNextTo = (text: string, end: number, start: number): boolean =>
  start - end <= LONGEST_GAP && !WORDS.test(text.slice(end, Math.max(end, start)));

/**
 * Notes whether a person fits the pronoun: 她 is not 林先生, 他 is not 徐女士, and whoever was 她 in
 * the quote before still is.
 */
export function agreement(
  pronoun: string,
  { name }: Person,
  last: Spoken | undefined,
  known: Feature[],
): void {
  if (last?.pronoun === pronoun && last.name === name) known.push(IS_SAME_PRONOUN);
  const other = pronoun === '她' ? MAN : WOMAN;
  if (other.test(fold(name))) known.push(IS_OTHER_GENDER);
}
