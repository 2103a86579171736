/** The flags that shape the record of a page. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  FAMILIES,
  type Family,
  REPAIR_MODES,
  SCRIPTS,
} from '../../../core/options/repair-settings.ts';
import { GROUPS } from './groups.ts';
import { share } from './numbers.ts';
import { addUrlFlags } from './url-flags.ts';

const family = (value: string, previous: readonly Family[]): readonly Family[] => {
  const known = FAMILIES.find((name) => name === value);
  if (known !== undefined) return [...previous, known];
  throw new InvalidArgumentError(`It must be one of ${FAMILIES.join(', ')}.`);
};

/**
 * Adds the flags that shape a record, and those for URLs, to the main command, `text` and `queue
 * add`.
 */
export const pageFlags = (command: Command): Command =>
  addUrlFlags(command)
    .optionsGroup(GROUPS.repair)
    .option('--encoding <label>', 'decode as this encoding, whatever the evidence says')
    .addOption(
      new Option(
        '--repair <mode>',
        'nothing (off), what is certain (safe), or also what is merely likely (bold)',
      )
        .choices(REPAIR_MODES)
        .default('safe'),
    )
    .option(
      '--without <family>',
      `leave out a family of repairs: ${FAMILIES.join(', ')}`,
      family,
      [],
    )
    .option(
      '--min-confidence <share>',
      'make only edits of at least this confidence, from 0 to 1',
      share,
      0,
    )
    .addOption(
      new Option(
        '--script <script>',
        'original undoes a conversion to traditional characters that a machine made; keep leaves it; hans and hant convert every text',
      )
        .choices(SCRIPTS)
        .default('original'),
    );
