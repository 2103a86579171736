/** Settings of V8 that suit short runs and the first pages of long ones. */
import { setFlagsFromString } from 'node:v8';

/**
 * Patterns are compiled to machine code at their first use. V8 would compile them to its own code first
 * and to machine code at their second use, which most of them have: 5 to 7 % of a lone page, 1 % of 134
 * pages, and nothing later.
 */
const PATTERNS_ONCE = '--no-regexp-tier-up';

/**
 * For each version: optimize a function when it has run four times as much as V8 asks by itself,
 * since what runs often on the first pages is not what most pages run often. Node 20 counts bytes of
 * code, and later versions count calls. The figures are those of docs/decisions/code-cache.md.
 */
const FLAGS: readonly { readonly version: RegExp; readonly flags: readonly string[] }[] = [
  { version: /^v20\./, flags: ['--interrupt-budget=540672', PATTERNS_ONCE] },
  { version: /^v22\./, flags: ['--invocation-count-for-turbofan=12000', PATTERNS_ONCE] },
  {
    version: /^v24\./,
    flags: [
      '--invocation-count-for-maglev=1600',
      '--invocation-count-for-turbofan=12000',
      PATTERNS_ONCE,
    ],
  },
];

/** The flags for a version of Node such as `v20.19.0`. There are none for versions not measured. */
export const flagsFor = (given: string): readonly string[] =>
  FLAGS.find(({ version }) => version.test(given))?.flags ?? [];

export function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
