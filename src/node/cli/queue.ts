/**
 * `repair-article queue`: adds shards of pages to a queue on Redis, processes them, and shows their
 * status.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, CommanderError } from 'commander';
import type { Entry } from '../input/entry/entry.ts';
import { shardsOf } from '../queue/adding.ts';
import { redisUrl } from '../queue/connection.ts';
import { type QueuePlace, ShardQueue } from '../queue/queue.ts';
import { statusLines, statusOf } from '../queue/status.ts';
import { openStore } from '../queue/stores/open-store.ts';
import { QueueWorker } from '../queue/worker.ts';
import type { ReadOptions } from '../run/options/choices.ts';
import { READ_RULES } from '../run/options/read-rules.ts';
import { RefusedError } from '../run/options/refused-error.ts';
import { entriesFor } from '../run/options/settings.ts';
import { EXIT } from './console/exit-codes.ts';
import { say, sayError } from './console/stderr.ts';
import type { Flags } from './flags/flags.ts';
import { inputFlags } from './flags/input-flags.ts';
import { positive, wholePositive } from './flags/numbers.ts';
import { pageFlags } from './flags/page-flags.ts';
import { recordFlags } from './flags/record-flags.ts';
import { styledHelp } from './help/styled-help.ts';
import { Output, print } from './output/stdout.ts';
import { codeOfSignal, type ExitSignal, onSignals } from './signals.ts';

/** Default number of pages in a shard (`--shard-size`). */
const DEFAULT_SHARD_SIZE = 100;
/**
 * Least number of pages in a shard. With fewer, the queue would cost more than a few hundredths of
 * their work.
 */
const LEAST_SHARD_SIZE = 20;
const DEFAULT_TAKEOVER = 30;
/** Milliseconds between two checks with `--watch` and `--until-empty`. */
const LOOK_EVERY = 1000;

interface QueueFlags {
  readonly redis?: string;
  readonly queue: string;
}

interface AddFlags extends Flags, QueueFlags {
  readonly shardSize: number;
}

interface WorkFlags extends QueueFlags {
  readonly outputDir?: string;
  readonly store?: string;
  readonly jobs?: number;
  readonly pageTimeout?: number;
  readonly pageMemory?: number;
  readonly takeover: number;
  readonly untilEmpty: boolean;
  readonly quiet: boolean;
}

interface StatusFlags extends QueueFlags {
  readonly watch: boolean;
  readonly json: boolean;
}

const placeOf = ({ redis, queue }: QueueFlags): QueuePlace => ({
  url: redisUrl(redis),
  name: queue,
});

const queueFlags = (command: Command): Command =>
  command
    .option('--redis <url>', 'the server (default: REDIS_URL, or redis://127.0.0.1:6379)')
    .option('--queue <name>', 'name of the queue', 'repair-article');

/** The flags that are options of the library. They travel with the job. */
function optionsOf(flags: AddFlags): ReadOptions {
  const known = new Set(Object.keys(READ_RULES));
  return Object.fromEntries(Object.entries(flags).filter(([name]) => known.has(name)));
}

async function withQueue<T>(
  flags: QueueFlags,
  work: (queue: ShardQueue) => Promise<T>,
): Promise<T> {
  const queue = ShardQueue.open(placeOf(flags));
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

function add(inputs: readonly string[], flags: AddFlags): Promise<number> {
  let refused = 0;
  const refuse = ({ input }: Entry): void => {
    refused += 1;
    say(`${input}: standard input cannot be added to a queue. Save it to a file.`);
  };
  return withQueue(flags, async (queue) => {
    let added = 0;
    let known = 0;
    let pages = 0;
    const size = Math.max(LEAST_SHARD_SIZE, flags.shardSize);
    for await (const job of shardsOf(entriesFor(inputs, flags), optionsOf(flags), size, refuse)) {
      if (await queue.add(job)) added += 1;
      else known += 1;
      pages += job.entries.length;
    }
    say(`${added} shards added, ${known} were in the queue already; ${pages} pages in all.`);
    return refused === 0 ? EXIT.ok : EXIT.someFailed;
  });
}

/** Waits until the queue has no shard left to do, or until a signal comes. */
async function untilEmpty(flags: WorkFlags, signal: AbortSignal): Promise<void> {
  await withQueue(flags, async ({ queue }) => {
    while (!signal.aborted) {
      const { waiting = 0, active = 0, delayed = 0 } = await queue.getJobCounts();
      if (waiting + active + delayed === 0) return;
      await sleep(LOOK_EVERY, undefined, { signal }).catch(() => {});
    }
  });
}

async function work(flags: WorkFlags): Promise<number> {
  const place = flags.store ?? flags.outputDir;
  if (place === undefined) throw new RefusedError('Say where the results go with -d or --store.');
  const ending = new AbortController();
  let signal: ExitSignal | null = null;
  const worker = QueueWorker.start({
    ...placeOf(flags),
    store: await openStore(place),
    jobs: flags.jobs ?? availableParallelism(),
    pageTimeout: flags.pageTimeout,
    pageMemory: flags.pageMemory,
    takeover: flags.takeover,
    tell: (line) => {
      if (!flags.quiet) say(line);
    },
  });
  const deafen = onSignals(
    (first) => {
      signal = first;
      if (!flags.quiet) say('Finishing the shards in progress. A second signal stops them.');
      ending.abort();
    },
    (second) => {
      worker.kill();
      process.exit(codeOfSignal(second));
    },
  );
  if (flags.untilEmpty) await untilEmpty(flags, ending.signal);
  else
    await new Promise<void>((resolve) => {
      ending.signal.addEventListener('abort', () => resolve());
    });
  await worker.stop();
  deafen();
  return signal === null ? EXIT.ok : codeOfSignal(signal);
}

function status({ watch, json, ...flags }: StatusFlags): Promise<number> {
  const output = new Output();
  return withQueue(flags, async (queue) => {
    for (;;) {
      const found = await statusOf(queue);
      const text = json ? `${JSON.stringify(found)}\n` : statusLines(found);
      if ((await output.write(text)) !== 'written' || !watch) break;
      await sleep(LOOK_EVERY);
    }
    await output.end();
    return EXIT.ok;
  });
}

/** Puts shards that were given up back into the queue. */
const retry = (flags: QueueFlags): Promise<number> =>
  withQueue(flags, async ({ queue }) => {
    const { failed = 0 } = await queue.getJobCounts('failed');
    await queue.retryJobs({ state: 'failed' });
    say(`${failed} shards are tried again.`);
    return EXIT.ok;
  });

/** Removes shards that nobody has begun from the queue. */
const drain = (flags: QueueFlags): Promise<number> =>
  withQueue(flags, async ({ queue }) => {
    const { waiting = 0, delayed = 0 } = await queue.getJobCounts('waiting', 'delayed');
    await queue.drain(true);
    say(`${waiting + delayed} shards were taken out of the queue.`);
    return EXIT.ok;
  });

/** The commands of the queue. `writeOut` gets the help that is asked for. */
export function queueProgram(
  done: (code: number) => void,
  writeOut: (text: string) => void,
): Command {
  const program = styledHelp(new Command('repair-article queue'))
    .description('Shares the work with other machines through a queue (BullMQ on Redis).')
    .exitOverride()
    .configureOutput({ writeErr: sayError, writeOut });
  const command = (name: string, description: string): Command =>
    queueFlags(program.command(name).description(description).exitOverride());
  recordFlags(
    inputFlags(pageFlags(command('add', 'Adds the pages of the inputs to the queue, in shards.'))),
  )
    .argument('[input...]', 'file, folder, archive or URL')
    .option(
      '--shard-size <pages>',
      `pages of a shard, at least ${LEAST_SHARD_SIZE}`,
      wholePositive,
      DEFAULT_SHARD_SIZE,
    )
    .action(async (inputs: string[], flags: AddFlags) => done(await add(inputs, flags)));
  command('work', 'Works on shards until it is stopped.')
    .option('-d, --output-dir <folder>', 'write the result of each shard to a file in this folder')
    .option('--store <place>', 'write the results to s3://bucket/prefix')
    .option(
      '-j, --jobs <count>',
      'number of worker processes (default: one per core)',
      wholePositive,
    )
    .option('--page-timeout <seconds>', 'longest time for a page (default: 60)', positive)
    .option('--page-memory <megabytes>', 'largest heap of a worker (default: 1024)', wholePositive)
    .option(
      '--takeover <seconds>',
      'give the shard of a lost worker to another after this time',
      positive,
      DEFAULT_TAKEOVER,
    )
    .option('--until-empty', 'exit when no shard is left', false)
    .option('-q, --quiet', 'print nothing on stderr', false)
    .action(async (flags: WorkFlags) => done(await work(flags)));
  command('status', 'Shows how many shards are waiting, in progress, done or given up, and why.')
    .option('--watch', 'show it again every second', false)
    .option('--json', 'as JSON', false)
    .action(async (flags: StatusFlags) => done(await status(flags)));
  command('retry', 'Tries the shards again that had been given up.').action(
    async (flags: QueueFlags) => done(await retry(flags)),
  );
  command('drain', 'Removes the shards that nobody has started.').action(
    async (flags: QueueFlags) => done(await drain(flags)),
  );
  return program;
}

/** Runs a command of the queue. Resolves to the exit code. */
export async function runQueue(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  let help = '';
  const program = queueProgram(
    (value) => {
      code = value;
    },
    (text) => {
      help += text;
    },
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof RefusedError) {
      say(`error: ${error.message}`);
      return EXIT.usage;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? await print(help, EXIT.ok) : EXIT.usage;
  }
  return code;
}
