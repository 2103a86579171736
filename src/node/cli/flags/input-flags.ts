/** The flags that say which pages are read, for the main command and `queue add`. */
import { type Command, InvalidArgumentError } from 'commander';
import { shardOf } from '../../input/shard.ts';
import { GROUPS } from './groups.ts';

const shard = (text: string): string => {
  if (shardOf(text) !== null) return text;
  throw new InvalidArgumentError(
    'It must be written as 3/8, with a first number from 1 to the second.',
  );
};

/** Adds the flags. */
export const inputFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.input)
    .option('-r, --recursive', 'read the files in folders too', false)
    .option(
      '--input-list <file>',
      'read the names of inputs from a file, one per line; - is standard input',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option('-0, --null', 'names in lists are separated by NUL, not by lines', false)
    .option('--html-field <name>', 'field of JSON Lines that holds the page (default: html)')
    .option('--url-field <name>', 'field of JSON Lines that holds its address (default: url)')
    .option(
      '--key-field <name>',
      'field of JSON Lines that holds the key of the record (default: key)',
    )
    .option('--shard <i/n>', 'read only this share of the pages: 3/8 is the third of eight', shard)
    .option('--follow-pages', 'read the article of an address on its next pages too', false)
    .option('--within <selector>', 'take the body from the elements that match a CSS selector');
