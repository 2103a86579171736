/**
 * The two spellings of `--no-repair FAMILY`. commander reads every `--no-x` as the negation of `--x`, so
 * the option is `--without` for it.
 */
const WRITTEN = /^--no-repair(?==|$)/;
const DEFINED = /--without(?= <family>)/;

/** The spelling that commander accepts, for an argument that users wrote. */
export const asDefined = (argument: string): string => argument.replace(WRITTEN, '--without');

/** The spelling that users know, for flags in the help and in messages. */
export const asWritten = (flags: string): string => flags.replace(DEFINED, '--no-repair');
