/**
 * A worker reads entries and makes their records in a separate process. A thread would not be
 * enough: an abort, a native crash or memory outside the heap ends all threads of a process.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Result } from '../result/result.ts';
import type { FromWorker, Settings, Task, ToWorker } from './job.ts';
import type { Maker } from './maker.ts';

const parent = process.ppid;

/**
 * Ends this process if its parent is gone, because a page that never ends would otherwise run for
 * ever. It needs a thread of its own, since the page occupies this one, and it costs 8 MB.
 */
const WATCHDOG = `
  setInterval(() => {
    if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;
new Worker(WATCHDOG, {
  eval: true,
  execArgv: [],
  env: {},
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
}).unref();

// Ctrl-C reaches all processes of a terminal; the parent decides what to do
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('SIGHUP', () => {});
process.on('disconnect', () => process.exit());

/** Resolves when the message has been sent. A message that is only queued is lost in a crash. */
const tell = (message: FromWorker): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });

/**
 * Loads the stages one after another. Node opens all files of an import graph at once, and file
 * descriptors may be few.
 */
async function loadMaker(settings: Settings): Promise<Maker> {
  await import('../../../core/repair/repair.ts');
  await import('../../../core/extract/extract.ts');
  const { makerOf } = await import('./maker.ts');
  return makerOf(settings);
}

let maker: Promise<Maker> | null = null;
let queue: Task[] = [];
let isBusy = false;
let isStopping = false;

async function work(): Promise<void> {
  if (isBusy || maker === null) return;
  isBusy = true;
  const make = await maker;
  let done: Result | null = null;
  for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
    await tell({ done, running: task.ordinal });
    done = await make(task);
    // lets messages from the parent arrive
    await turn();
  }
  await tell({ done, running: null });
  isBusy = false;
  if (isStopping) process.disconnect();
}

process.on('message', (message: ToWorker) => {
  if (message.kind === 'settings') maker = loadMaker(message.settings);
  else if (message.kind === 'tasks') queue.push(...message.tasks);
  else {
    isStopping = true;
    queue = [];
    if (!isBusy) process.disconnect();
  }
  if (queue.length > 0) void work();
});
