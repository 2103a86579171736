/** The families of repairs and the names of their rules. */

/** Families of rules, in the order in which they are applied. */
export const FAMILIES = [
  'gbk-shift',
  'gloss',
  'script',
  'lost',
  'width',
  'escape',
  'entity',
  'codec',
  'radical',
  'zero-width',
  'remnant',
  'spacing',
  'punctuation',
] as const;

export type Family = (typeof FAMILIES)[number];

/**
 * What names of rules begin with: their family, except for `space.before-punctuation`, which
 * belongs to `lost`.
 */
export const RULE_GROUPS = [...FAMILIES, 'space'] as const;

type RuleGroup = (typeof RULE_GROUPS)[number];

/**
 * The family of a rule: `gbk-shift.punctuation` → `gbk-shift`. A rule whose name begins with something
 * else, as those of records by other versions may, counts as a family of its own.
 */
export function familyOf(rule: string): string {
  const group = rule.split('.', 1)[0] ?? rule;
  return group === 'space' ? 'lost' : group;
}

/**
 * The name of a rule: its group alone, or followed by what the rule undoes, as in
 * `codec.utf-8-as-gbk`.
 */
export type EditRule = RuleGroup | `${RuleGroup}.${string}`;
