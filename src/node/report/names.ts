/**
 * Names the file of a page's report by the key of its record, so that every run gives the same page
 * the same name: `https://news.example/a/1.html` → `1-5b1c0a6f3d2e`.
 */
import { createHash } from 'node:crypto';
import { safeName } from '../run/sinks/file-names.ts';

/** Characters of the key that the name shows, for people. Together with the digest it is unique. */
const SHOWN = 40;
/** Hexadecimal digits of the digest: 48 bits, with which 10,000 pages share none. */
const DIGITS = 12;

const PARTS = /[/\\?#]+/;
const ENDING = /\.[a-z]{3,5}$/i;

export const digestOfKey = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, DIGITS);

/** The name without its extension. It is valid on every system and contains no separator. */
export function reportName(key: string): string {
  const last = key.split(PARTS).filter(Boolean).at(-1) ?? '';
  const shown = [...last.replace(ENDING, '')].slice(0, SHOWN).join('');
  return `${safeName(shown === '' ? 'page' : shown)}-${digestOfKey(key)}`;
}
