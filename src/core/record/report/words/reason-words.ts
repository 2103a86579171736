/** Why a place that looks damaged was left, in one sentence for each reason. */
import type { DamageReason } from '../../../page/damage-reasons.ts';

export const REASON_WORDS: Readonly<Record<DamageReason, string>> = {
  ambiguous: 'Several originals are about equally probable.',
  'no-inverse': 'No original gives exactly the text that the page shows.',
  unproven: 'There is a probable original, but nothing proves it.',
  confidence: 'The repair would be less certain than you asked for.',
  budget: 'Looking for the original took too long.',
  'lost-bytes': 'The page no longer contains the bytes of the original.',
  'question-mark': 'A question mark stands for a character that nothing determines.',
  'other-glosses': 'Another program than those known put glosses behind characters.',
  replaced: 'The bytes were replaced by U+FFFD before the page was saved.',
  'replaced-then-gbk':
    'The bytes were replaced by U+FFFD, and the result was read as GBK (锟斤拷).',
  'replaced-then-big5':
    'The bytes were replaced by U+FFFD, and the result was read as Big5 (嚙踝蕭).',
  'question-marks': 'The characters were replaced by question marks.',
  uninitialized: 'The text is the content of memory that nobody had filled (烫烫烫, 屯屯屯).',
  suspected: 'The text may have been misread, but it is too short to decide.',
};
