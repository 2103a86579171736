/** The features of a word that may be a writer's name. */

import { fold } from '../../language/script/fold.ts';
import { surnameLength } from '../../language/surnames.ts';
import type { FeatureTable } from '../scorer/features.ts';
import { type Candidate, ZONES } from './candidates.ts';
import { ROLES, type Role } from './roles.ts';

/** Facts about the page on which a name is. */
export interface NameContext {
  /** Names that the rules for bylines find. */
  readonly ruled: ReadonlySet<string>;
  /** Texts in which the metadata names writers. */
  readonly stated: readonly string[];
  /** Names of the site and of known publishers, one per line. */
  readonly outlets: string;
  readonly title: string;
  /** How often a text is a whole line of the page. */
  readonly lines: ReadonlyMap<string, number>;
  /** Number of blocks from the headline to each candidate; negative above it. */
  readonly distanceOf: (candidate: Candidate) => number;
}

const CLASSES = {
  author: /author|byline|reporter|writer|zuozhe|editor-name|auth/,
  person: /user|nick|name|profile|people|account|blogger|poster/,
  source: /source|from|origin|media|laiyuan|copyfrom/,
  time: /time|date|pub|meta|info/,
} as const;

const AFTER = ['writer', 'picture', 'time', 'source', 'count'] as const satisfies readonly Role[];

export const NAME_FEATURES: readonly string[] = [
  ...ZONES.map((zone) => `zone.${zone}`),
  ...ROLES.map((role) => `role.${role}`),
  ...['noRole', 'sinceRole', 'glued'],
  ...AFTER.map((role) => `after.${role}`),
  ...['han', 'latin', 'length', 'surname', 'shortSurname', 'digits', 'outletEnding'],
  ...['ruled', 'stated', 'isStated', 'outlet', 'inTitle', 'repeated', 'order', 'words', 'isPiece'],
  ...['distance', 'above', 'dated', 'textLength', 'linked', 'wholeText'],
  ...['noneRuled', 'noneLabelled', 'noneMarked', 'ordinal'],
  ...Object.keys(CLASSES).map((name) => `class.${name}`),
];

const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]/g;
const DIGIT = /\d/;
const DATED = /(?:19|20)\d\d|\d{1,2}:\d\d/;
const OUTLET =
  /(?:报|報|网|網|社|台|臺|刊|客户端|新闻|新聞|频道|頻道|中心|部|组|組|局|院|大学|大學|公司|协会|法院|政府|集团|晚报|号|周刊|在线|杂志|科|处|处室|站)$/;
const LONG_SURNAMED = 4;
const SHORT_SURNAMED = 3;
const FAR = 60;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What all candidates of a page show together. */
interface Together {
  readonly noneLabelled: boolean;
  readonly noneMarked: boolean;
  /** Position of a candidate among those that nothing excludes. */
  readonly ordinals: ReadonlyMap<Candidate, number>;
}

const mayBe = ({ name }: Candidate): boolean => !OUTLET.test(name);

function together(candidates: readonly Candidate[]): Together {
  const likely = candidates.filter(mayBe);
  return {
    noneLabelled: !likely.some(({ role }) => role === 'writer'),
    noneMarked: !likely.some(({ zone }) => zone === 'marked'),
    ordinals: new Map(likely.map((candidate, at) => [candidate, at + 1])),
  };
}

const MANY = 8;

function row(candidate: Candidate, context: NameContext, all: Together): number[] {
  const { name, text, block } = candidate;
  const { role, after, zone } = candidate;
  const han = countOf(name, HAN);
  const surname = surnameLength(fold(name));
  const isHan = han === name.length;
  const distance = Math.max(-FAR, Math.min(FAR, context.distanceOf(candidate)));
  const classes = (block?.classes ?? []).slice(0, 2).join(' ');
  return [
    ...ZONES.map((other) => Number(other === zone)),
    ...ROLES.map((other) => Number(other === role)),
    ...[Number(role === null), Math.min(5, candidate.sinceRole), Number(candidate.glued)],
    ...AFTER.map((other) => Number(other === after)),
    ...[han, countOf(name, LATIN) / name.length, name.length],
    Number(isHan && surname > 0 && han <= LONG_SURNAMED),
    Number(isHan && surname > 0 && han <= SHORT_SURNAMED),
    ...[Number(DIGIT.test(name)), Number(OUTLET.test(name))],
    Number(context.ruled.has(name)),
    Number(context.stated.some((whole) => whole.includes(name))),
    Number(context.stated.includes(name)),
    Number(context.outlets.includes(name)),
    Number(context.title.includes(name)),
    Math.log1p(context.lines.get(name) ?? 0),
    ...[Math.min(10, candidate.order), candidate.words, Number(candidate.isPiece)],
    ...[Math.log1p(Math.abs(distance)), Number(distance < 0), Number(DATED.test(text))],
    ...[Math.log1p(text.length), block?.linkDensity ?? 0, Number(name === text)],
    ...[Number(context.ruled.size === 0), Number(all.noneLabelled), Number(all.noneMarked)],
    Math.min(MANY, all.ordinals.get(candidate) ?? MANY),
    ...Object.values(CLASSES).map((pattern) => Number(pattern.test(classes))),
  ];
}

export const nameFeatures = (
  candidates: readonly Candidate[],
  context: NameContext,
): FeatureTable => {
  const all = together(candidates);
  return {
    rows: candidates.length,
    values: Float32Array.from(candidates.flatMap((candidate) => row(candidate, context, all))),
  };
};
