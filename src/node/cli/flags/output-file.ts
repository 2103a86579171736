/** The names under which other programs know standard output. */
const STANDARD_OUTPUT: ReadonlySet<string | undefined> = new Set(['-', '/dev/stdout']);

/** The flags without `-o -`, which names standard output. */
export const withoutStandardOutput = <T extends { readonly output?: string | undefined }>(
  flags: T,
): T => (STANDARD_OUTPUT.has(flags.output) ? { ...flags, output: undefined } : flags);
