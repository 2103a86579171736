/** Checks the options of a door once, before anything is read. */
import type * as z from 'zod/mini';
import { OptionError, UnknownOptionError } from './option-error.ts';

/** What an option may be: for the check, and in words. */
export interface OptionRule {
  readonly schema: z.ZodMiniType;
  /** Ends the sentence "It must be …". It may depend on the value that was given. */
  readonly allowed: string | ((given: unknown) => string);
}

/** A rule for each option of a door. */
export type OptionRules<Options extends object> = {
  readonly [Name in keyof Required<Options>]: OptionRule;
};

/**
 * Returns the options as they were given. An option that is `undefined` counts as left out.
 * Throws `OptionError` for a value that is not allowed and `UnknownOptionError` for a name that no
 * rule has.
 */
export function checkOptions<Options extends object>(
  rules: OptionRules<Options>,
  given: Options,
): Options {
  const known = new Map<string, OptionRule>(Object.entries(rules));
  for (const [name, value] of Object.entries(given)) {
    const rule = known.get(name);
    if (rule === undefined) throw new UnknownOptionError(name, [...known.keys()]);
    if (value !== undefined && !rule.schema.safeParse(value).success) {
      const { allowed } = rule;
      throw new OptionError(name, value, typeof allowed === 'string' ? allowed : allowed(value));
    }
  }
  return given;
}
