/** Encoding labels by the WHATWG standard, and those of the encodings it left out. */
import { normalizeEncoding } from '@exodus/bytes/encoding.js';
import { aliases } from './decoders.ts';

const GB = new Set(['gbk', 'gb2312', 'gb18030']);

/**
 * The decoder's name for a label, in lower case, or `null` for an unknown one. All GB labels name
 * gb18030, which holds the others.
 */
export function canonicalLabel(label: string): string | null {
  const own = aliases.get(label.trim().toLowerCase());
  if (own !== undefined) return own;
  const name = normalizeEncoding(label.trim());
  if (name === null || name === 'replacement' || name === 'x-user-defined') return null;
  return GB.has(name) ? 'gb18030' : name;
}

export const isKnownLabel = (label: string): boolean => canonicalLabel(label) !== null;
