/** Why a place that looks damaged was left, and what can be done about it. */
import type { DamageReason } from './damage-reasons.ts';

interface DamageText {
  readonly why: string;
  readonly hint: string;
}

const AGAIN = 'Fetch or decode the original bytes again.';
const MORE = 'Give more of the text: the whole page, or the lines around it with --pool.';

export const DAMAGE_TEXTS: Readonly<Record<DamageReason, DamageText>> = {
  ambiguous: {
    why: 'Several originals are about equally probable.',
    hint: 'Look at another copy of the text.',
  },
  'no-inverse': {
    why: 'No original gives exactly the text that the page shows.',
    hint: 'Look at another copy of the text.',
  },
  'no-proof': { why: 'There is a probable original, but nothing proves it.', hint: MORE },
  confidence: {
    why: 'The repair would be less certain than you asked for.',
    hint: 'Ask for less with --min-confidence.',
  },
  budget: {
    why: 'Looking for the original took too long.',
    hint: 'Give a smaller part of the text.',
  },
  'lost-bytes': { why: 'The page no longer contains the bytes of the original.', hint: AGAIN },
  'question-mark': {
    why: 'A question mark stands for a character that nothing determines.',
    hint: AGAIN,
  },
  'other-glosses': {
    why: 'Another program than those known put glosses behind characters.',
    hint: 'Remove them by hand if they are no notes of the writer.',
  },
  replaced: { why: 'The bytes were replaced by U+FFFD before the page was saved.', hint: AGAIN },
  'replaced-then-gbk': {
    why: 'The bytes were replaced by U+FFFD, and the result was read as GBK (锟斤拷).',
    hint: AGAIN,
  },
  'replaced-then-big5': {
    why: 'The bytes were replaced by U+FFFD, and the result was read as Big5 (嚙踝蕭).',
    hint: AGAIN,
  },
  'question-marks': { why: 'The characters were replaced by question marks.', hint: AGAIN },
  uninitialized: {
    why: 'The text is the content of memory that nobody had filled (烫烫烫, 屯屯屯).',
    hint: AGAIN,
  },
  'too-short': {
    why: 'The text may have been misread, but it is too short to decide.',
    hint: MORE,
  },
  residue: { why: 'Misread text remains that nothing turns into characters.', hint: AGAIN },
  'private-use': {
    why: 'A private-use character stands here, which only the font of the page can show.',
    hint: 'Look at the page in a browser, or at another copy of the text.',
  },
};
