/**
 * Removes tags that a program left in the text: those whose beginning or end was cut off, 完毕。br>另据
 * → 完毕。另据, and whole ones behind a sentence, as in a body that was escaped once too often.
 */
import type { Replacement } from '../revision.ts';
import { isProse, showsSigns } from './prose.ts';

const NAMES = 'br|p|div|span|strong|font|em|section';
const CHINESE = '[\\u2018-\\u201d\\u3001-\\u303f\\u3400-\\u9fff\\uff01-\\uff5e]';

/** Remnants between Chinese characters, or at an edge of the text. */
const CUT = new RegExp(
  [
    // br> and /p>
    `(?<=^|${CHINESE})(?:br ?/?|/(?:${NAMES}))>(?=$|${CHINESE})`,
    // <br and </p
    `(?<=^|${CHINESE})</?(?:${NAMES})(?=$|${CHINESE})`,
  ].join('|'),
  'g',
);

const WHOLE = new RegExp(`</?(?:${NAMES})(?: [^<>]{0,80})?/?>`, 'g');

/** A tag that ends a line or a paragraph, behind the mark that ends a sentence. */
const BEHIND_SENTENCE =
  /[。！？；…”」』）](?:<\/(?:strong|span|font|em)>){0,4}<(?:br ?\/?|\/(?:p|div|section|strong|span|font|em))>/;

const BREAK = /^<br/;
const CLOSING = /^<\//;
const NAME_OF_TAG = /[a-z]+/;

/** Whether a text has no other tags, and each of these is closed: lines of a page's source are not. */
function isBalanced(text: string): boolean {
  const open = new Map<string, number>();
  const tags = text.match(WHOLE) ?? [];
  for (const tag of tags) {
    const name = NAME_OF_TAG.exec(tag)?.[0] ?? '';
    const step = BREAK.test(tag) ? 0 : CLOSING.test(tag) ? -1 : 1;
    open.set(name, (open.get(name) ?? 0) + step);
  }
  return text.split('<').length - 1 === tags.length && [...open.values()].every((n) => n === 0);
}

/** Whether tags of a page stand in a text as if they were words. Text about tags shows them otherwise. */
export const showsTags = (text: string): boolean =>
  BEHIND_SENTENCE.test(text) && !showsSigns(text) && isBalanced(text);

export function removeRemnants(text: string): Replacement[] {
  const isPage = showsTags(text);
  const found = isPage ? [...text.matchAll(WHOLE)] : [...text.matchAll(CUT)];
  if (found.length === 0 || !isProse(isPage ? text.replace(WHOLE, '') : text)) return [];
  return found.map(({ index, 0: remnant }) => ({
    start: index,
    end: index + remnant.length,
    after: '',
    rule: 'remnant.tag',
    confidence: 0.9,
    lossy: false,
    evidence: {},
  }));
}
