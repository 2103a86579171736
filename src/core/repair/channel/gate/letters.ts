/**
 * Counts the letters of a sample that belong to scripts other than Chinese, in UTF-16 code units.
 */
import { FREQUENT_HANGUL } from '../../../language/model/frequent.ts';

export interface Letters {
  readonly beyondAscii: number;
  readonly latin1: number;
  /** Cyrillic, Greek and kana. */
  readonly alphabet: number;
  readonly kana: number;
  /** Kana that are next to another one. */
  readonly kanaInRow: number;
  readonly hangul: number;
  readonly usualHangul: number;
}

const usual = new Set(FREQUENT_HANGUL);

const isKana = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fc);
const isOfAlphabet = (unit: number): boolean =>
  (unit >= 0x0370 && unit <= 0x04ff) || (unit >= 0x3041 && unit <= 0x30fa);

export function lettersIn(sample: string): Letters {
  const found = {
    beyondAscii: 0,
    latin1: 0,
    alphabet: 0,
    kana: 0,
    kanaInRow: 0,
    hangul: 0,
    usualHangul: 0,
  };
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit < 0x80) continue;
    found.beyondAscii += 1;
    if (unit >= 0xa0 && unit <= 0xff) found.latin1 += 1;
    else if (unit >= 0xac00 && unit <= 0xd7a3) {
      found.hangul += 1;
      if (usual.has(sample.charAt(at))) found.usualHangul += 1;
    }
    if (isOfAlphabet(unit)) found.alphabet += 1;
    if (!isKana(unit)) continue;
    found.kana += 1;
    // NaN beyond the ends
    if (isKana(sample.charCodeAt(at - 1)) || isKana(sample.charCodeAt(at + 1))) {
      found.kanaInRow += 1;
    }
  }
  return found;
}

/**
 * Kana in succession show Japanese, and frequent syllables show Korean. In misread text at most 3
 * in 10 kana are adjacent, and 3 in 10 syllables are frequent.
 */
const LEAST_OF_LANGUAGE = 0.3;
const LEAST_USUAL = 0.6;

/** Whether letters are those of Japanese or Korean text. */
export function isOtherLanguage(letters: Letters): boolean {
  const { beyondAscii, kana, kanaInRow, hangul, usualHangul } = letters;
  const all = beyondAscii * LEAST_OF_LANGUAGE;
  return (
    (kana > all && kanaInRow > kana * LEAST_USUAL) ||
    (hangul > all && usualHangul > hangul * LEAST_USUAL)
  );
}
