/** The flags that say how much of a record is written, for the main command and `queue add`. */
import { type Command, Option } from 'commander';
import { BLOCK_SHAPES, EDIT_SHAPES } from '../../../core/options/record-shape.ts';
import { OUTPUT_FORMATS } from '../../run/tables/format.ts';
import { GROUPS } from './groups.ts';

/** Adds the flags. */
export const recordFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.record)
    .addOption(
      new Option(
        '--edits <form>',
        'equal edits together (compact, the default), each at its place with its steps (full), or none',
      ).choices(EDIT_SHAPES),
    )
    .addOption(
      new Option(
        '--blocks <form>',
        'blocks of the body as offsets into it (the default), or with their text too',
      ).choices(BLOCK_SHAPES),
    );

const namesOf = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Adds `--format` and `--fields`, which only the main command has. */
export const formatFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.record)
    .addOption(
      new Option(
        '--format <format>',
        'jsonl by default; json on a terminal and with -d; jsonld is a NewsArticle of schema.org, html shows what was repaired, csv and parquet are tables',
      ).choices(OUTPUT_FORMATS),
    )
    .option(
      '--fields <names>',
      'only these fields of the records, such as headline,quotes.text',
      namesOf,
    );
