/**
 * Decides where rules may work: in prose, but not in code, in addresses or in text about escapes,
 * where `\u4e2d` is meant as it is.
 */

/** An address. It ends at white space, Chinese text, a backslash or a reference. */
const ADDRESS =
  /(?:https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.)(?:(?!&(?:amp;)?#?\w+;)[^\s\\\u3000-\u9fff\uff00-\uffef])*/gi;

/** Characteristics of programs and data. */
const CODE =
  /[{}]|=>|;\s*$|\b(?:echo|printf|grep|sed|awk|curl)\s+-|\b(?:const|let|var|def|return|import|print|function|class|echo|printf|char|SELECT)\b\s*[\w"'(]|[\w)\]]\s*=\s*["'\w]|\w\(["']|["']\s*[:,]\s*["']|^[ \t]*(?:#|\/\/|\$ )/m;

/** Words of text in which escapes are shown on purpose. */
const ABOUT =
  /转义|轉義|跳脱|跳脫|编码|編碼|实体|實體|字符引用|正则|正則|乱码|亂碼|escape|unicode|encod|utf-?8|html/i;

/** The text with its addresses blanked, code unit for code unit. */
export const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, (address) => ' '.repeat(address.length));

export const isProse = (text: string): boolean => !CODE.test(text) && !ABOUT.test(text);

const CHINESE = /[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e\u2014\u2018-\u201d\u2026]/;

/** Counts the characters of Chinese, Japanese or Korean text, including punctuation. */
export function countChinese(text: string): number {
  let count = 0;
  for (const character of text) if (CHINESE.test(character)) count += 1;
  return count;
}

/** Share of frequent characters that prose reaches and lists of characters do not. */
export const RUNNING = 0.3;

/**
 * Control characters of terminals and of writing direction. No repair introduces one into a text.
 */
const CONTROL = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

export const hasControl = (text: string): boolean => CONTROL.test(text);
