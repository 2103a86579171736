/**
 * How addresses and headers are shown to people: without credentials, and with readable host names.
 */
import { domainToUnicode } from 'node:url';

const CREDENTIALS = /(?<=:\/\/)[^/?#]*@/;

/**
 * Removes credentials, which are used but never shown: `https://user:secret@host/` →
 * `https://host/`
 */
export function withoutCredentials(input: string): string {
  if (!URL.canParse(input)) return input.replace(CREDENTIALS, '');
  const url = new URL(input);
  if (url.username === '' && url.password === '') return input;
  url.username = '';
  url.password = '';
  return url.href;
}

const ACTIVE: ReadonlySet<string> = new Set(['javascript:', 'data:', 'vbscript:', 'blob:']);

/**
 * Returns an address that an archive states, or `null` for one that would run code when clicked.
 */
export const statedAddress = (address: string): string | null =>
  URL.canParse(address) && ACTIVE.has(new URL(address).protocol)
    ? null
    : withoutCredentials(address);

const CONTROLS = /\p{Cc}/gu;

/** A header that is safe to print. Characters such as U+009B would be commands to a terminal. */
export const printable = (header: string): string => header.replace(CONTROLS, '\ufffd');

export interface HostNames {
  /** The name as it is sent: `xn--fiq228c.example` */
  readonly ascii: string;
  /** The name as people read it: `中文.example` */
  readonly unicode: string;
}

/** Both forms of a host name with other than ASCII characters; `null` for an ASCII name. */
export function internationalHost(url: string): HostNames | null {
  const ascii = new URL(url).hostname;
  const unicode = domainToUnicode(ascii);
  return unicode === '' || unicode === ascii ? null : { ascii, unicode };
}

/**
 * Scripts that may occur together in one label of a host name ("highly restrictive" in UTS 39):
 * Latin with Chinese, Japanese or Korean; otherwise a single script. They are made when they are first
 * needed, because reading these patterns takes a millisecond.
 */
const TOGETHER: readonly string[] = [
  'Latin Han Hiragana Katakana',
  'Latin Han Bopomofo',
  'Latin Han Hangul',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
];

let patterns: readonly RegExp[] | null = null;

function patternsOf(): readonly RegExp[] {
  patterns ??= TOGETHER.map((scripts) => {
    const classes = scripts.split(' ').map((script) => `\\p{scx=${script}}`);
    return new RegExp(`^[${classes.join('')}]*$`, 'u');
  });
  return patterns;
}

const COMMON = /[\p{Script=Common}\p{Script=Inherited}]/gu;

/**
 * Whether a label of the name mixes scripts as imitations do: `аpple.example` with a Cyrillic а.
 */
export const mixesScripts = (unicode: string): boolean =>
  unicode.split('.').some((word) => {
    const letters = word.replace(COMMON, '');
    return !patternsOf().some((pattern) => pattern.test(letters));
  });
