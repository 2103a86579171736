/** The features of a word that may be a writer's name. */

import { fold } from '../../language/script/fold.ts';
import { surnameLength } from '../../language/surnames.ts';
import type { RepairedBlock } from '../../page/repaired-page.ts';
import { ROLES, type Role } from '../names/roles.ts';
import type { FeatureTable } from '../scorer/features.ts';
import { type Candidate, ZONES } from './candidates.ts';

/** Facts about the page on which a name is. */
export interface NameContext {
  /** Names that the rules for bylines find. */
  readonly ruled: ReadonlySet<string>;
  /** Texts in which the metadata names writers. */
  readonly stated: readonly string[];
  /** Whether the site or a known publisher has a name. */
  readonly isOutlet: (name: string) => boolean;
  readonly title: string;
  /** How often a text is a whole line of the page. */
  readonly lines: ReadonlyMap<string, number>;
  /** Position of the headline among the lines. */
  readonly headlineAt: number;
  /** Tells whether the line at a position is short and says when something was written. */
  readonly isStamp: (at: number) => boolean;
}

const CLASSES = {
  author: /author|byline|reporter|writer|zuozhe|editor-name|auth/,
  person: /user|nick|name|profile|people|account|blogger|poster|authi/,
  source: /source|from|origin|media|laiyuan|copyfrom/,
  time: /time|date|pub|meta|info/,
  button: /share|btn|button|tool|nav|crumb|tag|menu|close|cate|login|follow|shop/,
} as const;

const AFTER = ['writer', 'picture', 'time', 'source', 'count'] as const satisfies readonly Role[];

/** Tells whether the element of a candidate is named after a person: `<a class="nickname">` */
export const namesPerson = ({ block }: Candidate): boolean =>
  block !== null && CLASSES.person.test(classesOf(block));

const classesOf = ({ classes }: RepairedBlock): string => classes.slice(0, 2).join(' ');

const CLASS_PATTERNS: readonly RegExp[] = Object.values(CLASSES);

export const NAME_FEATURES: readonly string[] = [
  ...ZONES.map((zone) => `zone.${zone}`),
  ...ROLES.map((role) => `role.${role}`),
  ...['noRole', 'sinceRole', 'glued'],
  ...AFTER.map((role) => `after.${role}`),
  ...['han', 'latin', 'length', 'surname', 'shortSurname', 'digits', 'outletEnding'],
  ...['ruled', 'stated', 'isStated', 'outlet', 'inTitle', 'repeated', 'order', 'words', 'isPiece'],
  ...['distance', 'above', 'dated', 'textLength', 'linked', 'wholeText'],
  ...['besideStamp', 'alone'],
  ...['noneRuled', 'noneLabelled', 'noneMarked', 'ordinal'],
  ...Object.keys(CLASSES).map((name) => `class.${name}`),
];

const DIGIT = /\d/;
const DATED = /(?:19|20)\d\d|\d{1,2}:\d\d/;
const OUTLET =
  /(?:报|報|网|網|社|台|臺|刊|客户端|新闻|新聞|频道|頻道|中心|部|组|組|局|院|大学|大學|公司|协会|法院|政府|集团|晚报|号|周刊|在线|杂志|科|处|处室|站)$/;
const LONG_SURNAMED = 4;
const SHORT_SURNAMED = 3;
const FAR = 60;

/** What all candidates of a page show together. */
interface Together {
  readonly noneLabelled: boolean;
  readonly noneMarked: boolean;
  /** For each candidate, its position among those that are no outlets, or MANY. */
  readonly ordinals: Uint8Array;
}

const MANY = 8;

function together(candidates: readonly Candidate[], areOutlets: readonly boolean[]): Together {
  const ordinals = new Uint8Array(candidates.length).fill(MANY);
  let noneLabelled = true;
  let noneMarked = true;
  let count = 0;
  for (const [at, { role, zone }] of candidates.entries()) {
    if (areOutlets[at]) continue;
    count += 1;
    ordinals[at] = Math.min(MANY, count);
    if (role === 'writer') noneLabelled = false;
    if (zone === 'marked') noneMarked = false;
  }
  return { noneLabelled, noneMarked, ordinals };
}

const isHan = (unit: number): boolean => unit > 0x33ff && unit < 0xfb00;
const isLatin = (unit: number): boolean => (unit | 32) > 96 && (unit | 32) < 123;

function countUnits(text: string, isOfKind: (unit: number) => boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isOfKind(text.charCodeAt(at))) count += 1;
  return count;
}

/** Writes the features of candidates into one table. */
class NameTable {
  readonly values: Float32Array;
  private next = 0;
  private readonly context: NameContext;
  /** The line of the last candidate, and the kinds that its classes name. */
  private block: RepairedBlock | null = null;
  private kinds: readonly boolean[] = CLASS_PATTERNS.map(() => false);

  constructor(candidates: readonly Candidate[], context: NameContext) {
    this.context = context;
    this.values = new Float32Array(candidates.length * NAME_FEATURES.length);
    const areOutlets = candidates.map(({ name }) => OUTLET.test(name));
    const all = together(candidates, areOutlets);
    for (const [at, candidate] of candidates.entries()) {
      this.addRole(candidate);
      this.addName(candidate.name, areOutlets[at] === true);
      this.addPlace(candidate);
      this.flag(context.ruled.size === 0);
      this.flag(all.noneLabelled);
      this.flag(all.noneMarked);
      this.add(all.ordinals[at] ?? MANY);
      this.addClasses(candidate.block);
    }
  }

  private add(value: number): void {
    this.values[this.next] = value;
    this.next += 1;
  }

  /** Adjacent candidates are often in the same line. */
  private addClasses(block: RepairedBlock | null): void {
    if (block !== this.block) {
      const classes = block === null ? '' : classesOf(block);
      this.kinds = CLASS_PATTERNS.map((pattern) => classes !== '' && pattern.test(classes));
      this.block = block;
    }
    for (const isOfKind of this.kinds) this.flag(isOfKind);
  }

  private flag(value: boolean): void {
    this.add(value ? 1 : 0);
  }

  private addRole({ zone, role, sinceRole, glued, after }: Candidate): void {
    for (const other of ZONES) this.flag(other === zone);
    for (const other of ROLES) this.flag(other === role);
    this.flag(role === null);
    this.add(Math.min(5, sinceRole));
    this.flag(glued);
    for (const other of AFTER) this.flag(other === after);
  }

  private addName(name: string, isOutlet: boolean): void {
    const { ruled, stated, isOutlet: isKnown, title, lines } = this.context;
    const han = countUnits(name, isHan);
    const isSurnamed = han === name.length && surnameLength(fold(name)) > 0;
    this.add(han);
    this.add(countUnits(name, isLatin) / name.length);
    this.add(name.length);
    this.flag(isSurnamed && han <= LONG_SURNAMED);
    this.flag(isSurnamed && han <= SHORT_SURNAMED);
    this.flag(DIGIT.test(name));
    this.flag(isOutlet);
    this.flag(ruled.has(name));
    this.flag(stated.some((whole) => whole.includes(name)));
    this.flag(stated.includes(name));
    this.flag(isKnown(name));
    this.flag(title.includes(name));
    this.add(Math.log1p(lines.get(name) ?? 0));
  }

  private addPlace({ order, words, isPiece, text, block, at, name }: Candidate): void {
    const distance = at === null ? 0 : at - this.context.headlineAt;
    this.add(Math.min(10, order));
    this.add(words);
    this.flag(isPiece);
    this.add(Math.log1p(Math.min(FAR, Math.abs(distance))));
    this.flag(distance < 0);
    this.flag(DATED.test(text));
    this.add(Math.log1p(text.length));
    this.add(block?.linkDensity ?? 0);
    this.flag(name === text);
    const isBeside = at !== null && (this.context.isStamp(at - 1) || this.context.isStamp(at + 1));
    this.flag(isBeside);
    this.flag(isBeside && name === text);
  }
}

export const nameFeatures = (
  candidates: readonly Candidate[],
  context: NameContext,
): FeatureTable => ({
  rows: candidates.length,
  columns: NAME_FEATURES.length,
  values: new NameTable(candidates, context).values,
});
