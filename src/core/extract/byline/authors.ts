/** Finds who wrote and who edited an article, from all places where its page says so. */

import { fold } from '../../language/script/fold.ts';
import { surnameLength } from '../../language/surnames.ts';
import type { FooterLine } from '../../page/article.ts';
import { metadataOf } from '../../page/page.ts';
import type { SortedLine } from '../lines/lines.ts';
import {
  authorsOfBody,
  authorsOfLine,
  editorsOf,
  editorsOfLine,
  namesAlone,
} from '../names/byline.ts';
import type { Role } from '../names/roles.ts';
import type { FeatureTable } from '../scorer/features.ts';
import { type LineModel, scoreRows } from '../scorer/line-model.ts';
import { isStamp } from '../scorer/posts.ts';
import { hanCount } from '../text/characters.ts';
import { type Candidate, LONGEST_NAME, mayBeName, type Source, type Zone } from './candidates.ts';
import { nameFeatures, namesPerson } from './name-features.ts';
import { PUBLISHERS } from './publishers.ts';
import { type Byline, LEAD, saysWho, wordsOf } from './words.ts';

/** A name that a rule cut out of a longer word: `記者林遠山台北23日電` → `林遠山` */
const ruled = (name: string, text: string, zone: Zone, source: Source): Candidate => ({
  name,
  zone,
  role: 'writer',
  sinceRole: 0,
  glued: true,
  order: 1,
  words: 1,
  after: null,
  isPiece: false,
  text,
  block: source?.block ?? null,
  at: source?.at ?? null,
});

export interface NameCandidates {
  readonly candidates: readonly Candidate[];
  /** The names that rules find in the lines of the byline. */
  readonly ruled: ReadonlySet<string>;
  /** Tells whether a name is that of the site, its account or a known publisher. */
  readonly isOutlet: (name: string) => boolean;
}

/**
 * Collects what may be the names of a page's writers: words, and names that rules cut out of words.
 */
export function nameCandidates(byline: Byline): NameCandidates {
  const { words, texts } = wordsOf(byline);
  const body = byline.lines.filter(({ part }) => part === 'body');
  const withWords = new Set(words.map(({ text }) => text));
  const inTexts = [...texts].flatMap(([text, { zone, source }]) => {
    const hasWords = withWords.has(text);
    const names = hasWords || saysWho(text) ? authorsOfLine(text) : [];
    const alone = hasWords ? namesAlone(text) : [];
    return [...names, ...alone].map((name) => ruled(name, text, zone, source));
  });
  const inBody = authorsOfBody(body.map(({ block }) => block.text)).map((name) => {
    const first = body[0] ?? null;
    const isFirst = first?.block.text.slice(0, LEAD).includes(name) === true;
    return ruled(name, name, isFirst ? 'lead' : 'tail', isFirst ? first : (body.at(-1) ?? null));
  });
  const known = new Set(words.map(({ name }) => name));
  const cut = [...inTexts, ...inBody].filter(({ name }) => mayBeName(name));
  return {
    candidates: [...words, ...cut.filter(({ name }) => !known.has(name))],
    ruled: new Set(cut.map(({ name }) => name)),
    isOutlet: outletFinder(outletsOf(byline)),
  };
}

const KNOWN_OUTLETS = PUBLISHERS.map(([name]) => name).join('\n');

/** Makes a function that tells whether a name is that of the site or of a known publisher. */
const outletFinder =
  (siteNames: readonly string[]) =>
  (name: string): boolean =>
    KNOWN_OUTLETS.includes(name) || siteNames.some((site) => site.includes(name));

/** The account that a page asks its readers to follow: `长按二维码，关注“河口生活圈”` */
const ACCOUNT = /[“「『"]([^“”「」『』"]{2,20})[”」』"]/;

/** The names of the site and of its account, none of which is a writer by itself. */
function outletsOf({ siteNames, lines }: Byline): readonly string[] {
  const outlets = [...siteNames];
  for (const { meaning, block } of lines) {
    const account = meaning?.kind === 'share' ? ACCOUNT.exec(block.text)?.[1] : undefined;
    if (account !== undefined) outlets.push(account);
  }
  return outlets;
}

/** How often each name is a whole line of the page. */
function linesAlike(lines: readonly SortedLine[], candidates: readonly Candidate[]) {
  const counts = new Map(candidates.map(({ name }) => [name, 0]));
  // one bit for each length of a name, which is at most LONGEST_NAME
  const lengths = candidates.reduce((bits, { name }) => bits | (1 << name.length), 0);
  for (const { block } of lines) {
    if (block.text.length > LONGEST_NAME || (lengths & (1 << block.text.length)) === 0) continue;
    const count = counts.get(block.text);
    if (count !== undefined) counts.set(block.text, count + 1);
  }
  return counts;
}

/** The features of each candidate for the model. */
export const nameTable = (
  byline: Byline,
  { candidates, ruled, isOutlet }: NameCandidates,
): FeatureTable => {
  const { page, lines, headlineAt } = byline;
  return nameFeatures(candidates, {
    ruled,
    stated: metadataOf(page, 'jsonld:author', 'author'),
    isOutlet,
    title: metadataOf(page, 'title').join(' '),
    lines: linesAlike(lines, candidates),
    headlineAt: headlineAt ?? 0,
    isStamp: (at) => lines[at] !== undefined && isStamp(lines[at]),
  });
};

/**
 * Probability from which a name is taken. If no name reaches it, the most probable one is taken
 * from the second threshold on. On pages of sites left out, the second threshold finds 2 to 3
 * writers in 100 that the first does not.
 */
const LIKELY = 0.5;
const BEST = 0.2;

/** Roles of people who did not write the article. */
const OTHERS: ReadonlySet<Role | null> = new Set<Role>([
  ...(['translator', 'editor', 'picture', 'source', 'place', 'count', 'other'] as const),
]);

/**
 * Tells whether something else than its place speaks for a candidate. Without that, an improbable one
 * is rather a button, a section or a part of a sentence.
 */
function isBacked(candidate: Candidate, ruled: ReadonlySet<string>): boolean {
  const { name, role, after, zone } = candidate;
  if (OTHERS.has(role)) return false;
  if (role === 'writer' || after === 'writer' || zone === 'marked' || zone === 'stated')
    return true;
  if (namesPerson(candidate)) return true;
  const surname = surnameLength(fold(name));
  return ruled.has(name) || (surname > 0 && name.length <= surname + MOST_GIVEN);
}
/** Greatest number of characters after a surname in a name that nothing else backs. */
const MOST_GIVEN = 2;

/** `林某、陈某`: a name right after another needs less probability. */
const SECOND = 0.3;
const isBehind = (candidate: Candidate, taken: Candidate): boolean =>
  candidate.text === taken.text &&
  candidate.order === taken.order + 1 &&
  candidate.role === taken.role;

/** Tells whether a name has the form of a person's: a surname and one or two characters. */
function isPersonal(name: string): boolean {
  const surname = surnameLength(fold(name));
  return surname > 0 && name.length > surname && name.length <= surname + MOST_GIVEN;
}

/**
 * Tells whether a candidate is where the writer named after it works: `文｜河口 余立`,
 * `河口日报 余立`
 */
const isEmployer = (
  { name, text, order }: Candidate,
  taken: readonly Candidate[],
  isOutlet: (name: string) => boolean,
): boolean =>
  hanCount(name) > 0 &&
  (isOutlet(name) || !isPersonal(name)) &&
  taken.some((other) => other.text === text && other.order > order && isPersonal(other.name));

/** What a person is, and not who: `河口大学教授` */
const POSITION =
  /(?:教授|讲师|講師|博士|硕士|研究员|研究員|[院所校会會局处處科部站台社镇镇村]长|[院所校會局處科部站]長|主任|主席|书记|書記|秘书长|总编|總編|主编|主編|顾问|顧問|工程师|工程師|律师|律師|医师|醫師|经理|經理|总裁|總裁|委员|委員|专家|專家|学者|學者|作家|诗人|詩人|专栏作者|專欄作者|撰稿人)$/;
/** Number of characters from which a word is a position and not a name: `主任` alone may be a nickname. */
const LEAST_POSITION = 5;
/** The name of an outlet in English. */
const LATIN_OUTLET =
  /\b(?:News|Daily|Times|Post|Herald|Journal|Tribune|Gazette|Observer|Press|Agency|Weekly|Magazine|Today|Online|Network|TV|Radio|Media)$/;

/**
 * Tells whether a candidate says of the writer named before it in the same text who he is, or where
 * he works: `陈海（河口大学教授）`, `By Chen Hai, River News`, `noodlecat (麵線貓)`
 */
function isDescription({ name, text, order }: Candidate, taken: readonly Candidate[]): boolean {
  const isOther = (name.length >= LEAST_POSITION && POSITION.test(name)) || LATIN_OUTLET.test(name);
  return taken.some(
    (other) =>
      other.text === text &&
      other.order < order &&
      other.name !== name &&
      (isOther || text.includes(`${other.name} (${name})`)),
  );
}

/**
 * Tells whether the headline contains a word that nothing calls a writer and that has not the form of
 * a person's name. It is what the article is about: `河口 2025-01-16` below `河口大桥通车`.
 */
const isSubject = ({ name, role, zone }: Candidate, headline: string): boolean =>
  role !== 'writer' &&
  (name === headline || (zone === 'head' && !isPersonal(name) && headline.includes(name)));

/** Tells whether a candidate is a part of another one: `Chen` in `Anna Chen`. */
const isPart = ({ name, text }: Candidate, taken: readonly Candidate[]): boolean =>
  taken.some(
    ({ name: other }) =>
      other.length > name.length &&
      other.includes(name) &&
      !text.replaceAll(other, ' ').includes(name),
  );

const REPORTED = /(?:报道|報導|報道)\s*$/;

/**
 * The names that the page shows only as those of editors. Its metadata may state them as authors.
 */
function onlyEditors(candidates: readonly Candidate[]): ReadonlySet<string> {
  // in `編輯 林某 報導` the editor wrote
  const edits = ({ role, text }: Candidate): boolean => role === 'editor' && !REPORTED.test(text);
  const shown = candidates.filter(({ zone }) => zone !== 'stated');
  const others = new Set(shown.filter((one) => !edits(one)).map(({ name }) => name));
  return new Set(shown.map(({ name }) => name).filter((name) => !others.has(name)));
}

/** The names of those who wrote an article, in the order of the page. */
export function findAuthors(byline: Byline, model: LineModel): string[] {
  const found = nameCandidates(byline);
  const { candidates, isOutlet } = found;
  const sections = metadataOf(byline.page, 'section', 'jsonld:section');
  const editors = onlyEditors(candidates);
  const headline = byline.lines[byline.headlineAt ?? -1]?.block.text ?? '';
  const areNone = candidates.map(
    (candidate) =>
      editors.has(candidate.name) ||
      isSubject(candidate, headline) ||
      sections.includes(candidate.name) ||
      (candidate.role !== 'writer' && isOutlet(candidate.name)),
  );
  const scores = scoreRows(model, nameTable(byline, found)).map((score, at) =>
    areNone[at] ? 0 : score,
  );
  const isSure = scores.some(
    (score, at) => score >= LIKELY && !OTHERS.has(candidates[at]?.role ?? null),
  );
  const backed = isSure ? [] : candidates.map((candidate) => isBacked(candidate, found.ruled));
  const best = scores.reduce((most, score, at) => (backed[at] ? Math.max(most, score) : most), 0);
  const least = isSure ? LIKELY : Math.max(BEST, best);
  const chosen: Candidate[] = [];
  let taken: Candidate | null = null;
  for (const [at, candidate] of candidates.entries()) {
    const score = scores[at] ?? 0;
    if (!isSure && !backed[at]) continue;
    if (score < least && !(score >= SECOND && taken !== null && isBehind(candidate, taken)))
      continue;
    chosen.push(candidate);
    taken = candidate;
  }
  const writers = chosen.filter(
    (candidate) =>
      !isEmployer(candidate, chosen, isOutlet) &&
      !isDescription(candidate, chosen) &&
      !isPart(candidate, chosen),
  );
  return [...new Set(writers.map(({ name }) => name))];
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
