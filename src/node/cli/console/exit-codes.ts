/** Exit codes of the program. */
export const EXIT = {
  /** Every page gave an article. */
  ok: 0,
  /** Some pages failed; their records say why. */
  someFailed: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** No page gave an article. */
  noneSucceeded: 3,
  /** The output could not be written. */
  outputFailed: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCode(succeeded: number, failed: number): ExitCode {
  if (failed === 0) return EXIT.ok;
  return succeeded === 0 ? EXIT.noneSucceeded : EXIT.someFailed;
}
