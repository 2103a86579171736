/** The features of a word that may be a writer's name. */

import { fold } from '../../language/script/fold.ts';
import { surnameLength } from '../../language/surnames.ts';
import type { RepairedBlock } from '../../page/repaired-page.ts';
import { ROLES, type Role } from '../names/roles.ts';
import type { FeatureTable } from '../scorer/features.ts';
import { hasDigit } from '../text/characters.ts';
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

/** Number of code units of a name that are Chinese, and that are ASCII letters. */
function scriptsOf(name: string): { han: number; latin: number } {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    if (isHan(unit)) han += 1;
    else if (isLatin(unit)) latin += 1;
  }
  return { han, latin };
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** Writes the features of candidates into one table. Each method returns where the next one writes. */
class NameTable {
  readonly values: Float32Array;
  private readonly context: NameContext;
  /** The line of the last candidate, and the kinds that its classes name. */
  private block: RepairedBlock | null = null;
  private kinds: readonly boolean[] = CLASS_PATTERNS.map(() => false);

  constructor(candidates: readonly Candidate[], context: NameContext) {
    this.context = context;
    this.values = new Float32Array(candidates.length * NAME_FEATURES.length);
    const areOutlets = candidates.map(({ name }) => OUTLET.test(name));
    const all = together(candidates, areOutlets);
    const { values } = this;
    let to = 0;
    for (let at = 0; at < candidates.length; at += 1) {
      const candidate = candidates[at] as Candidate;
      to = this.addRole(to, candidate);
      to = this.addName(to, candidate.name, areOutlets[at] === true);
      to = this.addPlace(to, candidate);
      values[to] = flag(context.ruled.size === 0);
      values[to + 1] = flag(all.noneLabelled);
      values[to + 2] = flag(all.noneMarked);
      values[to + 3] = all.ordinals[at] ?? MANY;
      to = this.addClasses(to + 4, candidate.block);
    }
  }

  /** Adjacent candidates are often in the same line. */
  private addClasses(to: number, block: RepairedBlock | null): number {
    if (block !== this.block) {
      const classes = block === null ? '' : classesOf(block);
      this.kinds = CLASS_PATTERNS.map((pattern) => classes !== '' && pattern.test(classes));
      this.block = block;
    }
    const { kinds, values } = this;
    for (let at = 0; at < kinds.length; at += 1) if (kinds[at]) values[to + at] = 1;
    return to + kinds.length;
  }

  private addRole(from: number, { zone, role, sinceRole, glued, after }: Candidate): number {
    const { values } = this;
    values[from + ZONES.indexOf(zone)] = 1;
    let to = from + ZONES.length;
    if (role !== null) values[to + ROLES.indexOf(role)] = 1;
    to += ROLES.length;
    values[to] = flag(role === null);
    values[to + 1] = Math.min(5, sinceRole);
    values[to + 2] = flag(glued);
    to += 3;
    const own = (AFTER as readonly (Role | null)[]).indexOf(after);
    if (own >= 0) values[to + own] = 1;
    return to + AFTER.length;
  }

  private addName(to: number, name: string, isOutlet: boolean): number {
    const { values } = this;
    const { ruled, stated, isOutlet: isKnown, title, lines } = this.context;
    const { han, latin } = scriptsOf(name);
    const isSurnamed = han === name.length && surnameLength(fold(name)) > 0;
    values[to] = han;
    values[to + 1] = latin / name.length;
    values[to + 2] = name.length;
    values[to + 3] = flag(isSurnamed && han <= LONG_SURNAMED);
    values[to + 4] = flag(isSurnamed && han <= SHORT_SURNAMED);
    values[to + 5] = flag(hasDigit(name));
    values[to + 6] = flag(isOutlet);
    values[to + 7] = flag(ruled.has(name));
    values[to + 8] = flag(stated.some((whole) => whole.includes(name)));
    values[to + 9] = flag(stated.includes(name));
    values[to + 10] = flag(isKnown(name));
    values[to + 11] = flag(title.includes(name));
    values[to + 12] = Math.log1p(lines.get(name) ?? 0);
    return to + 13;
  }

  private addPlace(to: number, candidate: Candidate): number {
    const { values } = this;
    const { order, words, isPiece, text, block, at, name } = candidate;
    const distance = at === null ? 0 : at - this.context.headlineAt;
    values[to] = Math.min(10, order);
    values[to + 1] = words;
    values[to + 2] = flag(isPiece);
    values[to + 3] = Math.log1p(Math.min(FAR, Math.abs(distance)));
    values[to + 4] = flag(distance < 0);
    values[to + 5] = flag(DATED.test(text));
    values[to + 6] = Math.log1p(text.length);
    values[to + 7] = block?.linkDensity ?? 0;
    values[to + 8] = flag(name === text);
    const isBeside = at !== null && (this.context.isStamp(at - 1) || this.context.isStamp(at + 1));
    values[to + 9] = flag(isBeside);
    values[to + 10] = flag(isBeside && name === text);
    return to + 11;
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
