/** Errors for options that cannot be used as given. */

import { CALL_TEXTS } from '../messages/call-texts.ts';
import { fill } from '../messages/fill.ts';

/** Longest value shown in a message, in UTF-16 code units. */
const LONGEST_SHOWN = 80;

function shown(value: unknown): string {
  let text: string | undefined;
  try {
    // JSON would show NaN as null
    if (typeof value === 'number') text = String(value);
    else text = typeof value === 'bigint' ? `${value}n` : JSON.stringify(value);
  } catch {
    // a value that contains itself has no JSON
  }
  text ??= String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Thrown before anything is read. `option` is its name, `allowed` says what it may be. */
export class OptionError extends TypeError {
  override name = 'OptionError';
  readonly code = 'ERR_OPTION';
  readonly option: string;
  readonly given: unknown;
  readonly allowed: string;

  constructor(option: string, given: unknown, allowed: string) {
    super(fill(CALL_TEXTS['invalid-option'], { option, given: shown(given), allowed }));
    this.option = option;
    this.given = given;
    this.allowed = allowed;
  }
}

/** Thrown for an option that does not exist. `allowed` lists the names that do. */
export class UnknownOptionError extends TypeError {
  override name = 'UnknownOptionError';
  readonly code = 'ERR_UNKNOWN_OPTION';
  readonly option: string;
  readonly allowed: readonly string[];

  constructor(option: string, allowed: readonly string[]) {
    super(fill(CALL_TEXTS['unknown-option'], { option, allowed: allowed.join(', ') }));
    this.option = option;
    this.allowed = allowed;
  }
}
