/** Encoding labels: those of the WHATWG standard, and those of the encodings that it leaves out. */
import { normalizeEncoding } from '@exodus/bytes/encoding.js';

/** The encodings for which this package has decoders of its own. */
export const OWN_LABELS = [
  'hz-gb-2312',
  'iso-2022-cn',
  'euc-tw',
  'big5-uao',
  'utf-32le',
  'utf-32be',
  'utf-7',
  'cesu-8',
] as const;

export type OwnLabel = (typeof OWN_LABELS)[number];

export const isOwn = (label: string): label is OwnLabel => OWN_LABELS.some((own) => own === label);

/** All labels of these encodings, in lower case, and the name in OWN_LABELS. */
export const ALIASES: ReadonlyMap<string, string> = new Map<string, string>([
  ...OWN_LABELS.map((label) => [label, label] as const),
  ['hz', 'hz-gb-2312'],
  ['hz-gb2312', 'hz-gb-2312'],
  ['hzgb2312', 'hz-gb-2312'],
  ['cshzgb2312', 'hz-gb-2312'],
  ['iso2022cn', 'iso-2022-cn'],
  ['iso2022-cn', 'iso-2022-cn'],
  ['csiso2022cn', 'iso-2022-cn'],
  ['iso-2022-cn-ext', 'iso-2022-cn'],
  ['csiso2022cnext', 'iso-2022-cn'],
  ['x-euc-tw', 'euc-tw'],
  ['euc_tw', 'euc-tw'],
  ['euctw', 'euc-tw'],
  ['cseuctw', 'euc-tw'],
  ['big5uao', 'big5-uao'],
  ['big5_uao', 'big5-uao'],
  ['x-big5-uao', 'big5-uao'],
  ['uao', 'big5-uao'],
  ['utf-32', 'utf-32le'],
  ['utf32', 'utf-32le'],
  ['utf7', 'utf-7'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['cesu8', 'cesu-8'],
]);

const GB = new Set(['gbk', 'gb2312', 'gb18030']);

/**
 * The decoder's name for a label, in lower case, or `null` for an unknown label. All GB labels
 * become gb18030, which includes the others.
 */
export function canonicalLabel(label: string): string | null {
  const said = label.trim().toLowerCase();
  // checked first, because most pages say one of these, and loading the standard's labels with their
  // decoders takes 2 ms
  if (said === 'utf-8') return said;
  if (GB.has(said)) return 'gb18030';
  const own = ALIASES.get(said);
  if (own !== undefined) return own;
  const name = normalizeEncoding(said);
  if (name === null || name === 'replacement' || name === 'x-user-defined') return null;
  return GB.has(name) ? 'gb18030' : name;
}

export const isKnownLabel = (label: string): boolean => canonicalLabel(label) !== null;
