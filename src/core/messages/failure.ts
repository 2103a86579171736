/** Failures: what the program writes in place of a record. */
import { FAILURES, STATUS_HINTS } from './failure-texts.ts';
import { type Arguments, fill } from './fill.ts';
import type { StageName } from './severity.ts';

/** The stable code of a failure. */
export type ErrorCode = keyof typeof FAILURES;

export const ERROR_CODES = Object.keys(FAILURES) as ErrorCode[];

export interface Failure {
  readonly code: ErrorCode;
  readonly stage: StageName;
  readonly message: string;
  /** Whether the same input may succeed later. */
  readonly retryable: boolean;
  readonly hint: string;
}

const hintFor = (status: unknown): string =>
  STATUS_HINTS[Number(status)] ?? 'Check the address in a browser.';

/** Makes the failure of a code. */
export function failure(code: ErrorCode, given: Arguments = {}): Failure {
  const [stage, retryable, text, hint] = FAILURES[code];
  const args = code === 'ERR_HTTP_STATUS' ? { ...given, advice: hintFor(given.status) } : given;
  return { code, stage, message: fill(text, args), retryable, hint: fill(hint, args) };
}

/** An error that carries a failure where a function cannot return it as a value. */
export class ArticleError extends Error {
  readonly failure: Failure;

  constructor(value: Failure, options?: ErrorOptions) {
    super(value.message, options);
    this.name = 'ArticleError';
    this.failure = value;
  }
}
