/**
 * Reads parts of GBK and Big5 in which a byte is missing, as at a cut inside a character. A decoder
 * then pairs the wrong bytes up to the next ASCII byte: `说完就走。` → `低昃妥摺�`.
 */
import { plausibility } from '../../language/model/plausibility.ts';
import { SYLLABLE } from '../../language/script/traditional.ts';
import { decode } from '../decode/decoders.ts';
import { alignedText } from '../detect/aligned.ts';
import { familyOf } from '../detect/candidates.ts';
import type { DetectionData } from '../detect/detect.ts';
import { meanWeight } from '../detect/statistics.ts';

const TWO_BYTE: ReadonlySet<string> = new Set(['gb18030', 'big5']);

/**
 * Number of characters at the end of a run of non-ASCII characters that show whether it is in step,
 * and the mean weight above which it is. Text in GBK has a mean of 0.4 to 1.4, text out of step of
 * −0.3 or less.
 */
const SHOWING = 12;
const MOST_MEAN = -0.2;

/** Number of bytes of a part that is read again at most, since each byte costs memory. */
const LONGEST = 20_000;

/** Gain (nats) at which another reading is taken. */
const LEAST_GAIN = 14;

/**
 * The same if the plain reading has an invalid byte too: the lost byte may be at any of some twenty
 * places, so the gain must exceed ln 20 clearly. Of 379 sentences of which a byte was removed, 291
 * came back without a wrong character, 16 without this.
 */
const LEAST_ODD_GAIN = 6;

const QUESTION = 0x3f;

/**
 * Whether a run begins as those do that a mirror's program put out of step, behind `?` and perhaps a
 * mark that was made narrow: `?!跋掠晏炻`. The page has all of its bytes, and the repair knows more.
 */
const isMirrored = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === QUESTION ||
  (text.charCodeAt(start - 2) === QUESTION && '!,;?'.includes(text[start - 1] ?? ' '));

/**
 * What mirrors leave where they cut text inside a character, and their glosses. They put something
 * between the bytes, so no byte is missing, and the repair of mirrors reads such a run: `。“下雨天路滑，`
 * → `?！跋掠晏炻坊`.
 */
const MIRRORED = new RegExp(
  `\\?(?:[!,;?！，；？。][\\u3400-\\u9fff]|${SYLLABLE}\\))|[\\u3400-\\u9fff]\\(${SYLLABLE}\\)`,
);

/**
 * Whether no run of a text that was decoded from an encoding looks out of step. The end of a long
 * page may be cut off inside a character.
 */
export function seemsInStep(text: string, label: string): boolean {
  if (!TWO_BYTE.has(label)) return true;
  const invalid = text.indexOf('\ufffd');
  const isCut = invalid === text.length - 1 && text.length > LONGEST;
  if (invalid >= 0 && !isCut) return false;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text.charCodeAt(at) >= 0x80) continue;
    const isShown = at - start >= SHOWING && !isMirrored(text, start);
    if (isShown && meanWeight(text.slice(at - SHOWING, at), label) <= MOST_MEAN) return false;
    start = at + 1;
  }
  return true;
}

/** The text of a part in which a byte is missing, or `null` if none seems to be. */
export function inStep(part: Uint8Array, label: string, data: DetectionData): string | null {
  if (part.length > LONGEST) return null;
  const text = decode(part, label, data);
  if (seemsInStep(text, label) || MIRRORED.test(text)) return null;
  const model = data.model();
  const family = familyOf(label);
  const aligned = alignedText(model, part, label, family);
  const gain = aligned.log - plausibility(model, text, family);
  return gain > (text.includes('\ufffd') ? LEAST_ODD_GAIN : LEAST_GAIN) ? aligned.text : null;
}
