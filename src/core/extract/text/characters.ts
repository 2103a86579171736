/** What the UTF-16 code units of a text are: readable, Chinese, a space. */

const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;
/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** Whether a UTF-16 code unit is one of the usual Chinese characters, which most of a text are. */
export const isHanzi = (unit: number): boolean => unit > 0x4dff && unit < 0xa000;
export const isDigit = (unit: number): boolean => unit > 47 && unit < 58;
const isAscii = (unit: number): boolean => (unit | 32) > 96 && (unit | 32) < 123;
export const isCapital = (unit: number): boolean => unit > 64 && unit < 91;

/** A letter, a digit or a Chinese character, but not punctuation, a space or a symbol. */
const READ = 1;
const IS_HAN = 2;
const IS_LETTER = 4;
const KNOWN = 8;

/** The bits of each UTF-16 code unit that has occurred. */
const kinds = new Uint8Array(0x10000);

/** The bits of a character, without asking a pattern about the usual ones. */
function bitsOf(character: string): number {
  const unit = character.charCodeAt(0);
  if (isHanzi(unit)) return READ | IS_HAN | IS_LETTER;
  if (unit < 128) return isAscii(unit) ? READ | IS_LETTER : isDigit(unit) ? READ : 0;
  const own = HAN.test(character) ? IS_HAN : 0;
  if (LETTER.test(character)) return own | READ | IS_LETTER;
  return NUMBER.test(character) ? own | READ : own;
}

function bitsAt(unit: number): number {
  let bits = kinds[unit] as number;
  if (bits === 0) {
    bits = KNOWN | bitsOf(String.fromCharCode(unit));
    kinds[unit] = bits;
  }
  return bits;
}

/** Whether a UTF-16 code unit is a letter, a digit or a Chinese character by itself. */
export const isReadable = (unit: number): boolean => isHanzi(unit) || (bitsAt(unit) & READ) !== 0;

/** Whether a UTF-16 code unit is a Chinese character by itself. */
export const isHan = (unit: number): boolean => isHanzi(unit) || (bitsAt(unit) & IS_HAN) !== 0;

export const isLetter = (unit: number): boolean => (bitsAt(unit) & IS_LETTER) !== 0;

/** Whether a character, which may be a pair of surrogates, is a letter, a digit or Chinese. */
export const isReadableCharacter = (character: string): boolean =>
  character.length === 1 ? isReadable(character.charCodeAt(0)) : (bitsOf(character) & READ) !== 0;

/** Number of code units of the character at an offset: 2 for a surrogate pair, otherwise 1. */
export const sizeAt = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xf800) === 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;

export const isReadableAt = (text: string, at: number, size: number): boolean =>
  size === 1 ? isReadable(text.charCodeAt(at)) : isReadableCharacter(text.slice(at, at + 2));

/** Whether the character at an offset is Chinese. */
export const isHanAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return isHan(unit) || ((unit & 0xf800) === 0xd800 && HAN.test(text.slice(at, at + 2)));
};

/** Whether the character before an offset is Chinese. */
export const isHanBefore = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at - 1);
  return isHan(unit) || ((unit & 0xf800) === 0xd800 && isHanAt(text, at - 2));
};

/** Number of characters of a text that is Chinese as a whole; of any other text 0. */
export function hanCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += sizeAt(text, at)) {
    if (!isHanAt(text, at)) return 0;
    count += 1;
  }
  return count;
}

/** Whether a text contains a Chinese character. */
export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) return true;
    // a pair of surrogates may be one
    if ((unit & 0xf800) === 0xd800) return HAN.test(text);
  }
  return false;
}

const FAR_SPACES: readonly number[] = [0x2028, 0x2029, 0x202f, 0x205f];

/** Whether `\s` matches a UTF-16 code unit. */
export function isSpace(unit: number): boolean {
  if (unit > 0x3000) return unit === 0xfeff;
  if (unit < 0x80) return unit === 32 || (unit > 8 && unit < 14);
  if (unit > 0x1fff && unit < 0x200b) return true;
  return unit === 0x3000 || unit === 0xa0 || unit === 0x1680 || FAR_SPACES.includes(unit);
}

/** Whether a text contains an ASCII digit. */
export function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

const DIGITS = /\d+/g;

/** A class token without the numbers in it: `postmessage_53876` → `postmessage_` */
export const withoutDigits = (token: string): string =>
  hasDigit(token) ? token.replace(DIGITS, '') : token;
