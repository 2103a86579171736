/** Finds who wrote and who edited an article, from all places where its page says so. */

import type { FooterLine } from '../../page/article.ts';
import { metadataOf } from '../../page/page.ts';
import type { RepairedBlock, RepairedPage } from '../../page/repaired-page.ts';
import { headlineLength } from '../headline/headline.ts';
import type { SortedLine } from '../lines/lines.ts';
import type { FeatureTable } from '../scorer/features.ts';
import { type LineModel, scoreLines } from '../scorer/line-model.ts';
import { authorsOfBody, authorsOfLine, editorsOf, editorsOfLine, namesAlone } from './byline.ts';
import { type Candidate, candidatesIn, mayBeName, type Zone } from './candidates.ts';
import { nameFeatures } from './name-features.ts';
import { PUBLISHERS } from './publishers.ts';
import type { Role } from './roles.ts';

/** Class tokens of an element that contains the author's name: `author`, `article-author-name`. */
const AUTHOR_TOKEN = /(?:^|[-_])(?:author|byline|reporter|writer)s?(?:$|[-_]|info|name)/;
const isMarked = ({ block }: SortedLine): boolean =>
  block.classes.slice(0, 2).some((token) => AUTHOR_TOKEN.test(token));

/** The facts about a page that are needed to find its writers. */
export interface Byline {
  readonly page: RepairedPage;
  readonly lines: readonly SortedLine[];
  readonly siteNames: readonly string[];
  readonly headlineAt: number | null;
}

/** Number of lines above the headline, and below it, among which its writer may be named. */
const ABOVE = 8;
const BELOW = 15;
/**
 * Number of lines below the body that may name the writer. Farther ones count only if their element
 * says so.
 */
const BEHIND = 6;
const MARKED_BEHIND = 30;
const LONGEST_LINE = 140;
/**
 * Number of code units at the beginning and at the end of a body in which a bracket may name its
 * writer.
 */
const LEAD = 80;
const TAIL = 60;
const BRACKET = /[(（【〔[［]([^()（）【】〔〕[\]]{2,60})[)）】〕\]］]/g;
/**
 * Number of lines at the beginning and at the end of a body that may consist of its writer's name.
 */
const SIGNED = 3;
const LONGEST_SIGNATURE = 40;

/** Collects the words of the page's texts that may be the names of its writers. */
function wordsOf({ page, lines, headlineAt }: Byline): readonly Candidate[] {
  const body = lines.filter(({ part }) => part === 'body');
  const firstBody = body[0]?.at ?? headlineAt ?? 0;
  const lastBody = body.at(-1)?.at ?? firstBody;
  const from = Math.max(0, (headlineAt ?? firstBody - BELOW) - ABOVE);
  const whole = lines.flatMap((line): Candidate[] => {
    const { at, part, block } = line;
    if (block.text.length > LONGEST_LINE || part === 'body' || part === 'caption') return [];
    const isHead = at >= from && at < Math.min(firstBody, (headlineAt ?? from) + BELOW);
    const isTail = at > lastBody && at <= lastBody + BEHIND;
    const isNear = at >= from && at <= lastBody + MARKED_BEHIND;
    if (part === 'headline') {
      const rest = block.text.slice(headlineLength(block.text));
      return [...candidatesIn(rest, 'head', block)];
    }
    if (isNear && isMarked(line)) return [...candidatesIn(block.text, 'marked', block)];
    if (isHead || part === 'byline') return [...candidatesIn(block.text, 'head', block)];
    return isTail || part === 'footer' ? [...candidatesIn(block.text, 'tail', block)] : [];
  });
  const signatures = [...new Set([...body.slice(0, SIGNED), ...body.slice(-SIGNED)])].filter(
    ({ block }) => block.text.length <= LONGEST_SIGNATURE,
  );
  const bracketed = (text: string, zone: Zone, block: RepairedBlock): Candidate[] =>
    [...text.matchAll(BRACKET)].flatMap(([, held = '']) => candidatesIn(held, zone, block));
  const last = body.at(-1)?.block;
  const credited = page.credits
    .filter(
      ({ block }) => block >= (lines[from]?.index ?? 0) && block <= (lines[firstBody]?.index ?? 0),
    )
    .flatMap(({ text, block }) => candidatesIn(text, 'marked', page.blocks[block] ?? null));
  return [
    ...whole,
    ...signatures.flatMap(({ at, block }) =>
      candidatesIn(block.text, at === firstBody ? 'lead' : 'tail', block),
    ),
    ...body
      .slice(0, SIGNED)
      .flatMap(({ block }) => bracketed(block.text.slice(0, LEAD), 'lead', block)),
    ...(last === undefined ? [] : bracketed(last.text.slice(-TAIL), 'tail', last)),
    ...credited,
    ...metadataOf(page, 'jsonld:author', 'author').flatMap((text) =>
      candidatesIn(text, 'stated', null),
    ),
  ];
}

/** A name that a rule cut out of a longer word: `記者林遠山台北23日電` → `林遠山` */
const ruled = (name: string, text: string, zone: Zone, block: RepairedBlock | null): Candidate => ({
  ...{ name, zone, text, block, role: 'writer', sinceRole: 0, glued: true },
  ...{ after: null, order: 1, words: 1, isPiece: false },
});

export interface NameCandidates {
  readonly candidates: readonly Candidate[];
  /** The names that rules find in the lines of the byline. */
  readonly ruled: ReadonlySet<string>;
}

/**
 * Collects what may be the names of a page's writers: words, and names that rules cut out of words.
 */
export function nameCandidates(byline: Byline): NameCandidates {
  const words = wordsOf(byline);
  const texts = new Map(words.map(({ text, zone, block }) => [text, { zone, block }]));
  const body = byline.lines.flatMap(({ part, block }) => (part === 'body' ? [block] : []));
  const inTexts = [...texts].flatMap(([text, { zone, block }]) =>
    [...authorsOfLine(text), ...namesAlone(text)].map((name) => ruled(name, text, zone, block)),
  );
  const inBody = authorsOfBody(body.map(({ text }) => text)).map((name) => {
    const first = body[0] ?? null;
    const isFirst = first?.text.slice(0, LEAD).includes(name) === true;
    return ruled(name, name, isFirst ? 'lead' : 'tail', isFirst ? first : (body.at(-1) ?? null));
  });
  const known = new Set(words.map(({ name }) => name));
  const cut = [...inTexts, ...inBody].filter(({ name }) => mayBeName(name));
  return {
    candidates: [...words, ...cut.filter(({ name }) => !known.has(name))],
    ruled: new Set(cut.map(({ name }) => name)),
  };
}

const KNOWN_OUTLETS = PUBLISHERS.map(([name]) => name).join('\n');

/** The features of each candidate for the model. */
export function nameTable(byline: Byline, { candidates, ruled }: NameCandidates): FeatureTable {
  const { page, lines, siteNames, headlineAt } = byline;
  const positions = new Map(lines.map(({ block, at }) => [block, at]));
  const counts = new Map<string, number>();
  for (const { block } of lines) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
  return nameFeatures(candidates, {
    ruled,
    stated: metadataOf(page, 'jsonld:author', 'author'),
    outlets: [...siteNames, KNOWN_OUTLETS].join('\n'),
    title: metadataOf(page, 'title').join(' '),
    lines: counts,
    distanceOf: ({ block }) => {
      const at = block === null ? undefined : positions.get(block);
      return at === undefined ? 0 : at - (headlineAt ?? 0);
    },
  });
}

/**
 * Probability from which a name is taken. If no name reaches it, the most probable one is taken
 * from the second threshold on. On pages of sites left out, the second threshold finds 2 to 3
 * writers in 100 that the first does not.
 */
const LIKELY = 0.5;
const BEST = 0.2;

/** Roles of people who did not write the article. */
const OTHERS: ReadonlySet<Role | null> = new Set<Role>([
  ...(['editor', 'picture', 'source', 'place', 'count'] as const),
]);
const isOther = (candidate: Candidate | undefined): boolean => OTHERS.has(candidate?.role ?? null);

/** `林某、陈某`: a name right after another needs less probability. */
const SECOND = 0.3;
const isBehind = (candidate: Candidate, taken: Candidate): boolean =>
  candidate.text === taken.text &&
  candidate.order === taken.order + 1 &&
  candidate.role === taken.role;

/** The names of those who wrote an article, in the order of the page. */
export function findAuthors(byline: Byline, model: LineModel): string[] {
  const found = nameCandidates(byline);
  const { candidates } = found;
  const scores = scoreLines(model, nameTable(byline, found), []);
  const best = scores.reduce(
    (most, score, at) => (isOther(candidates[at]) ? most : Math.max(most, score)),
    0,
  );
  const isSure = best >= LIKELY;
  const least = isSure ? LIKELY : Math.max(BEST, best);
  const names: string[] = [];
  let taken: Candidate | null = null;
  for (const [at, candidate] of candidates.entries()) {
    const score = scores[at] ?? 0;
    if (!isSure && isOther(candidate)) continue;
    if (score < least && !(score >= SECOND && taken !== null && isBehind(candidate, taken)))
      continue;
    names.push(candidate.name);
    taken = candidate;
  }
  return [...new Set(names)];
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
