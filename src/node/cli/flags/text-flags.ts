/** The flags of `repair-article text`, besides those that shape the repair. */
import type { Command } from 'commander';
import { GROUPS } from './groups.ts';

/** Adds the flags. */
export const textFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.input)
    .option(
      '--jsonl',
      'read a JSON string or {"text": …} per line; write it with "edits" and "damage"',
    )
    .option(
      '--pool [field]',
      'with --jsonl: judge all lines together, or consecutive lines with the same value in a field',
    )
    .optionsGroup(GROUPS.output)
    .option('-o, --output <file>', 'write to a file; - is standard output')
    .optionsGroup(GROUPS.messages)
    .option('--explain', 'show each edit, with the original text')
    .option('-v, --verbose', 'also report what was left as it is, and why')
    .option('-q, --quiet', 'print nothing on stderr');
