/** When a run counts as complete, which decides whether a resumed one continues. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/core/messages/failure.ts';
import { DEFAULT_SHAPE } from '../../../src/core/options/record-shape.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/options/repair-settings.ts';
import { describe as describeSource } from '../../../src/node/input/entry/arrival.ts';
import type { Entry } from '../../../src/node/input/entry/entry.ts';
import { DEFAULT_SOURCE_OPTIONS } from '../../../src/node/input/entry/options.ts';
import type { Result } from '../../../src/node/run/result/result.ts';
import { Run } from '../../../src/node/run/run.ts';
import { Namer } from '../../../src/node/run/sinks/namer.ts';
import type { Sink } from '../../../src/node/run/sinks/sink.ts';
import { InProcess } from '../../../src/node/run/workers/in-process.ts';
import type { Settings } from '../../../src/node/run/workers/job.ts';
import { Pool, TASKS_A_WORKER } from '../../../src/node/run/workers/pool.ts';

const SETTINGS: Settings = {
  source: DEFAULT_SOURCE_OPTIONS,
  encoding: null,
  within: null,
  repair: DEFAULT_OPTIONS,
  followPages: false,
  format: 'jsonl',
  explain: false,
  dedupe: false,
  separator: '',
  shape: DEFAULT_SHAPE,
  fields: null,
  articlesOnly: false,
  report: null,
};

const NAMES = ['a', 'b', 'c'];

const entryOf = (name: string): Entry => ({
  input: name,
  type: 'file',
  place: { kind: 'file', path: Buffer.from(name) },
  relativePath: name,
});

/** A run over pages whose output files exist already, so that no worker is needed. */
function runOver(sink: Sink): Run {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  for (const name of NAMES) writeFileSync(join(folder, `${name}.jsonl`), '');
  return new Run({
    settings: SETTINGS,
    workers: (listener) =>
      new Pool(SETTINGS, { jobs: 1, pageTimeout: 1000, pageMemory: 64 }, listener),
    tasksUnderWay: TASKS_A_WORKER,
    ordered: true,
    sink,
    journal: null,
    namer: new Namer({
      folder,
      onConflict: 'skip',
      keepFolders: true,
      isJournaled: false,
      endings: ['.jsonl', '.jsonl'],
    }),
    failedList: null,
    isOwn: () => false,
    open: () => Promise.reject(new Error('nothing is to be opened')),
    onPage: () => {},
    tell: () => {},
  });
}

/** Counts what it receives, and remembers how it ended. */
class Listener implements Sink {
  written = 0;
  end: 'finish' | 'stop' | null = null;
  onWrite: () => void = () => {};

  async write(): Promise<'written'> {
    this.written += 1;
    this.onWrite();
    // a disk is slower than the work beside it
    await setTimeout(20);
    return 'written';
  }

  finish(): Promise<void> {
    this.end = 'finish';
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.end = 'stop';
    return Promise.resolve();
  }
}

async function* entries(): AsyncGenerator<Entry> {
  for (const name of NAMES) {
    await setImmediate();
    yield entryOf(name);
  }
}

describe('a run', () => {
  it('is complete when every entry was begun and written', async () => {
    const sink = new Listener();
    expect(await runOver(sink).over(entries())).toBe('complete');
    expect([sink.written, sink.end]).toEqual([NAMES.length, 'finish']);
  });

  // as where writing is slower than reading: everything that was begun is written after the signal
  it('is stopped, not complete, if nothing is under way but entries are left', async () => {
    const sink = new Listener();
    const run = runOver(sink);
    sink.onWrite = () => run.stop();
    expect(await run.over(entries())).toBe('stopped');
    expect(sink.written).toBeLessThan(NAMES.length);
    expect(sink.end).toBe('stop');
  });
});

describe('pages in this process', () => {
  it('are given up when they take too long, and the next ones are read', async () => {
    const bytes = Buffer.from(`<article>${'<p>渡口的船停了，等着天亮。'.repeat(20_000)}</article>`);
    const opened = { bytes, source: describeSource('file', 'large.html', { bytes }), messages: [] };
    const missing: Entry = {
      ...entryOf('b'),
      place: { kind: 'failed', failure: failure('ERR_NOT_FOUND', { input: 'b' }) },
    };
    const results: Result[] = [];
    await new Promise<void>((resolve) => {
      // a millisecond is not enough for 20,000 paragraphs
      const workers = new InProcess(SETTINGS, 0.001, {
        onResult: (result) => {
          results.push(result);
        },
        onRoom: resolve,
      });
      workers.add({ ordinal: 0, entry: entryOf('a'), opened });
      workers.add({ ordinal: 1, entry: missing });
    });
    expect(results.map(({ count }) => count.code)).toEqual(['ERR_PAGE_TIMEOUT', 'ERR_NOT_FOUND']);
  });
});
