/** How addresses and headers are told: without credentials, with the host as people read it. */
import { domainToUnicode } from 'node:url';

const CREDENTIALS = /(?<=:\/\/)[^/?#]*@/;

/** `https://user:secret@host/` → `https://host/`: credentials are used and never told. */
export function withoutCredentials(input: string): string {
  if (!URL.canParse(input)) return input.replace(CREDENTIALS, '');
  const url = new URL(input);
  if (url.username === '' && url.password === '') return input;
  url.username = '';
  url.password = '';
  return url.href;
}

const ACTIVE: ReadonlySet<string> = new Set(['javascript:', 'data:', 'vbscript:', 'blob:']);

/** An address that an archive states, as it may be told; `null` for one that would act when clicked. */
export const statedAddress = (address: string): string | null =>
  URL.canParse(address) && ACTIVE.has(new URL(address).protocol)
    ? null
    : withoutCredentials(address);

const CONTROLS = /\p{Cc}/gu;

/** A header as it may be shown: U+009B and its kind would be commands to a terminal. */
export const printable = (header: string): string => header.replace(CONTROLS, '\ufffd');

export interface HostNames {
  /** As it is sent: `xn--fiq228c.example` */
  readonly ascii: string;
  /** As people read it: `中文.example` */
  readonly unicode: string;
}

/** Both names of a host that is written with more than ASCII, else `null`. */
export function internationalHost(url: string): HostNames | null {
  const ascii = new URL(url).hostname;
  const unicode = domainToUnicode(ascii);
  return unicode === '' || unicode === ascii ? null : { ascii, unicode };
}

/**
 * Scripts that one word of a name may mix, as UTS 39 has it ("highly restrictive"): Latin with
 * Chinese, Japanese or Korean; else one script alone.
 */
const TOGETHER: readonly RegExp[] = [
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Bopomofo}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hangul}]*$/u,
  /^\p{scx=Cyrillic}*$/u,
  /^\p{scx=Greek}*$/u,
  /^\p{scx=Arabic}*$/u,
  /^\p{scx=Hebrew}*$/u,
  /^\p{scx=Thai}*$/u,
  /^\p{scx=Devanagari}*$/u,
];

const COMMON = /[\p{Script=Common}\p{Script=Inherited}]/gu;

/** Whether a word of the name mixes scripts as imitations do: `аpple.example` with a Cyrillic а. */
export const mixesScripts = (unicode: string): boolean =>
  unicode.split('.').some((word) => {
    const letters = word.replace(COMMON, '');
    return !TOGETHER.some((pattern) => pattern.test(letters));
  });
