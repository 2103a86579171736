/** The flags of runs over many pages: where the records go, and how a run is resumed. */
import { type Command, Option } from 'commander';
import { GROUPS } from './groups.ts';
import { positive, wholePositive } from './numbers.ts';

/** Adds the options. */
export const batchFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.output)
    .option(
      '-o, --output <file>',
      'write to a file, gzipped if its name ends in .gz; - is standard output',
    )
    .option('-d, --output-dir <folder>', 'write one file per page into a folder')
    .option(
      '--report <folder>',
      'also write web pages into a folder that show what was repaired, with an index',
    )
    .option('--keep-dirs', 'keep the folders of the inputs in the output folder', false)
    .addOption(
      new Option(
        '--on-conflict <how>',
        'what to do if an output file already exists (default: error with -d, overwrite with -o)',
      ).choices(['error', 'skip', 'overwrite', 'rename']),
    )
    .optionsGroup(GROUPS.many)
    .option(
      '-j, --jobs <count>',
      'number of worker processes (default: one per core)',
      wholePositive,
    )
    .option('--page-timeout <seconds>', 'longest time for a page (default: 60)', positive)
    .option('--page-memory <megabytes>', 'largest heap of a worker (default: 1024)', wholePositive)
    .option('--unordered', 'write each record when it is done, not in input order', false)
    .option(
      '--resume <journal>',
      'keep a journal of what is done in this file, and continue from it',
    )
    .option('--force', 'continue a journal of other options or of another version', false)
    .option('--failed <file>', 'write the failed inputs to a list for --input-list')
    .option('--dedupe', 'mark pages that have the same article as an earlier one', false)
    .option(
      '--exit-zero',
      'exit with 0 when all records were written, even if pages failed',
      false,
    );

/** Adds the options about what is said on stderr. */
export const messageFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.messages)
    .option('--explain', 'show each edit, with the original text', false)
    .addOption(
      new Option('--progress <kind>', 'how progress is shown')
        .choices(['auto', 'bar', 'json', 'none'])
        .default('auto'),
    )
    .option(
      '-v, --verbose',
      'also report what went well and what was left, and print a summary',
      false,
    )
    .option('-q, --quiet', 'print nothing on stderr', false);
