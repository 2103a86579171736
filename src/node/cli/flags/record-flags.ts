/** The flags that say how much of a record is written, for the main command and `queue add`. */
import { type Command, Option } from 'commander';
import { BLOCK_SHAPES, EDIT_SHAPES } from '../../../core/options/record-shape.ts';

/** Adds the flags. */
export const recordFlags = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--edits <form>',
        'compact writes equal edits together, full each at its place with its steps, none leaves them out (default: compact)',
      ).choices(EDIT_SHAPES),
    )
    .addOption(
      new Option(
        '--blocks <form>',
        'blocks of the body as offsets into it, or with their text too (default: offsets)',
      ).choices(BLOCK_SHAPES),
    );
