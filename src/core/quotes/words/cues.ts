/** Finds the verbs of saying in a text. */

import { surnameLength } from '../../language/surnames.ts';
import { unitSet } from '../text/unit-set.ts';
import { endTest, type WordHit, wordList } from '../text/word-list.ts';
import { type CueKind, cueKinds, isVerb } from './cue-words.ts';
import { GIVEN_UNITS } from './given-names.ts';
import { NOT_AFTER, NOT_BEFORE } from './not-cues.ts';

/** Words after which a cue of two characters is a noun: 做出回应, 新的承诺, 阐述和总结. */
const NOUN_AFTER = unitSet('的了出做作些项个条份次种何和与及、');

/** Adverbs that end like a measure word: 多次批示. */
const OFTEN = /[多再首屡几]次$/;

/** Words after which nothing has been said: 投资者应该质疑, 她无法回答. */
const isUnsaid = endTest(
  '应该 应当 必须 可能 能够 难以 无法 可以 不能 不会 不应 不愿 不肯 不想 没有 并未 尚未 从未 不再 想要 ' +
    '拒绝 打算 准备 懒得 来不及',
);

export interface Cue extends WordHit {
  readonly kind: CueKind;
}

export const CUES = wordList(() => [...cueKinds().keys()]);

/** Words before a verb that is one all the same if a pause follows: 他并称，… and 判词中指，… */
const UNLESS_PAUSED = new Set(['并', '中']);
/** Who may stand before 话, which says in Cantonese: 陈太话：“…”. Elsewhere it is a noun. */
const SAYS_IN_CANTONESE =
  /(?:太|Sir|佢|生|仔|姐|哥|嫂|婆|伯|叔|街坊|网民|店东|户|民|者)[就都又亦]?$/;
const SAYING = '话';
const FULL_NAME = 3;
const OPENERS = unitSet('“「『"');
const PAUSES = unitSet('，,：:');

function announces(folded: string, { start, end, word }: WordHit): boolean {
  const noun =
    NOUN_AFTER.at(folded, start - 1) && !OFTEN.test(folded.slice(Math.max(0, start - 2), start));
  if (word.length > 1 && noun && !isVerb(word)) return false;
  const paused = PAUSES.at(folded, end);
  if (word === SAYING) {
    const by =
      SAYS_IN_CANTONESE.test(folded.slice(Math.max(0, start - 4), start)) ||
      (surnameLength(folded, start - FULL_NAME) === 1 &&
        GIVEN_UNITS.at(folded, start - 2) &&
        GIVEN_UNITS.at(folded, start - 1));
    return by && (paused || OPENERS.at(folded, end));
  }
  const before = NOT_BEFORE.of(word);
  if (start > 0 && before.nearest.includes(folded.charAt(start - 1))) {
    for (const text of before.words) {
      // 他并称，… announces something; A 与 B 并称“双塔” does not
      if (paused && UNLESS_PAUSED.has(text)) continue;
      const from = start - text.length;
      if (from >= 0 && folded.startsWith(text, from)) return false;
    }
  }
  const after = NOT_AFTER.of(word);
  const isOther =
    end < folded.length &&
    after.nearest.includes(folded.charAt(end)) &&
    after.words.some((text) => folded.startsWith(text, end));
  if (isOther) return false;
  return !isUnsaid(folded, 0, start);
}

/** 原告|诉称 contains 告诉, which comes first. */
const ofPlaintiff = (folded: string, hit: WordHit): WordHit =>
  hit.word === '告诉' && folded.startsWith('原告诉称', hit.start - 1)
    ? { start: hit.start + 1, end: hit.end + 1, word: '诉称' }
    : hit;

/** All cues of a folded text that begin at one of the offsets, in order. */
export function cuesAmong(folded: string, starts: readonly number[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const seen of CUES.among(folded, starts)) {
    const hit = ofPlaintiff(folded, seen);
    const { start, end, word } = hit;
    if (start < (cues.at(-1)?.end ?? 0) || !announces(folded, hit)) continue;
    cues.push({ start, end, word, kind: cueKinds().get(word) ?? 'quote' });
  }
  return cues;
}
