/** Who wrote and who edited an article, as its page says at each place. */

import type { FooterLine } from '../../page/article.ts';
import { metadataOf } from '../../page/page.ts';
import type { RepairedPage } from '../../page/repaired-page.ts';
import { headlineLength } from '../headline/headline.ts';
import type { SortedLine } from '../lines/lines.ts';
import {
  authorsOfBody,
  authorsOfLine,
  authorsStated,
  editorsOf,
  editorsOfLine,
  isSignature,
  namesAlone,
} from './byline.ts';
import { PUBLISHERS } from './publishers.ts';

/** Tokens of the element that holds the author's name: `author`, `article-author-name`. */
const AUTHOR_TOKEN = /(?:^|[-_])(?:author|byline|reporter|writer)s?(?:$|[-_]|info|name)/;
const isAuthorToken = (token: string): boolean => AUTHOR_TOKEN.test(token);

/** A site's name where the metadata should name its author: `网易` on `网易新闻`. */
const isOutlet = (text: string, siteNames: readonly string[]): boolean =>
  siteNames.some((name) => name.startsWith(text)) || PUBLISHERS.some(([name]) => name === text);

/** Lines under the body among which its writers may be named. */
const SIGNED_WITHIN = 5;

/** Blocks over the headline that may name its writer. */
const CREDITED_ABOVE = 3;

/** The names found in the page's lines, else those its metadata states. `body` are its texts. */
export function findAuthors(
  page: RepairedPage,
  lines: readonly SortedLine[],
  body: readonly string[],
  siteNames: readonly string[],
  headlineAt: number,
) {
  const firstBody = lines.find(({ part }) => part === 'body')?.at ?? 0;
  const lastBody = lines.findLast(({ part }) => part === 'body')?.at ?? 0;
  const named = lines
    .filter(
      ({ part, at, block }) =>
        part === 'byline' ||
        part === 'footer' ||
        (part === 'headline' && headlineLength(block.text) < block.text.length) ||
        // `记者：林某` under what the site says of itself
        (at > lastBody && at <= lastBody + SIGNED_WITHIN && isSignature(block.text)) ||
        // beside buttons for sharing, too
        (at > headlineAt && at < firstBody) ||
        (at < firstBody && block.classes.slice(0, 2).some(isAuthorToken)),
    )
    .flatMap(({ block, part }) => [
      ...authorsOfLine(block.text),
      ...(part === 'byline' ? namesAlone(block.text) : []),
      ...(block.classes.slice(0, 2).some(isAuthorToken) ? authorsStated(block.text) : []),
    ]);
  const first = lines[firstBody]?.index ?? 0;
  const headline = lines[headlineAt]?.index ?? first;
  const credited = page.credits
    .filter(({ block }) => block >= headline - CREDITED_ABOVE && block < first)
    .flatMap(({ text }) => authorsStated(text));
  const inBody = authorsOfBody(body);
  const stated = metadataOf(page, 'jsonld:author', 'author')
    .filter((text) => !isOutlet(text, siteNames))
    .flatMap(authorsStated);
  const found = [...new Set([...named, ...credited, ...inBody])];
  return found.length > 0 ? found : [...new Set(stated)];
}

export const findEditors = (
  footer: readonly FooterLine[],
  lines: readonly SortedLine[],
): string[] => [
  ...new Set([
    ...lines
      .filter(({ part }) => part === 'byline')
      .flatMap(({ block }) => editorsOfLine(block.text)),
    ...footer.flatMap(({ kind, value }) => (kind === 'editor' && value ? editorsOf(value) : [])),
  ]),
];
