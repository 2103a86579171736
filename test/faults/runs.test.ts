/**
 * The fault cases F from F17: runs that collide, journals that are wrong, workers that stand still.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  filesBelow,
  folderWithPages,
  folderWithSlowPages,
  nameOfPage,
  PATIENCE,
  recordsIn,
  recordsOf,
  run,
  start,
  tempsBelow,
  until,
} from '../node/run/program.ts';
import { BIN } from '../repair-article.ts';
import { pageOf } from '../soak/corpus.ts';
import { childrenOf } from '../soak/watched.ts';

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

const inputsIn = (path: string): string[] => recordsIn(path).map(({ source }) => source.input);

const INTO_FILE = ['-r', 'in', '-j', '1', '-o', 'out.jsonl', '--resume', 'journal'];
const INTO_FOLDER = ['-r', 'in', '-j', '1', '-d', 'out', '--resume', 'journal'];

/** Checks that each input of the folder has one complete record, in order. */
function expectWhole(folder: string, count: number): void {
  expect(inputsIn(join(folder, 'out.jsonl'))).toEqual(
    Array.from({ length: count }, (_, i) => `in/${nameOfPage(i)}`),
  );
  expect(tempsBelow(folder)).toEqual([]);
  expect(existsSync(join(folder, 'journal.lock'))).toBe(false);
}

describe('F17 two runs with one journal', { timeout: PATIENCE }, () => {
  it('F17 begun at the same moment: one is refused, none is torn', async () => {
    for (let round = 0; round < 4; round += 1) {
      const folder = folderWithSlowPages(120);
      const ended = await Promise.all([run(folder, INTO_FILE, true), run(folder, INTO_FILE, true)]);
      const refused = ended.filter(({ code }) => code === 2);
      expect(refused).toHaveLength(1);
      expect(refused[0]?.stderr).toContain('Another process (process ');
      expectWhole(folder, 120);
    }
  });

  it('F17 whose number another process has now does not refuse for ever', async () => {
    const folder = folderWithSlowPages(160);
    const { child, ended } = start(folder, INTO_FILE, true);
    await until(() => sizeOf(join(folder, 'journal')) > 2000);
    child.kill('SIGKILL');
    await ended;
    const lock = join(folder, 'journal.lock');
    // this process runs, but it began at another time than the lock says
    const held = { ...JSON.parse(readFileSync(lock, 'utf8')), pid: process.pid };
    writeFileSync(lock, JSON.stringify(held));
    expect((await run(folder, INTO_FILE)).code).toBe(1);
    expectWhole(folder, 160);
  });
});

/** A command in its own namespaces, as in a container. */
const CONTAINER = ['--net', '--pid', '--uts', '--ipc', '--mount', '--fork', '--mount-proc'];

describe('F18 two containers on one folder', { timeout: PATIENCE }, () => {
  it('F18 one is refused, none is torn; the next takes over from one that was killed', async (context) => {
    const probe = spawnSync('unshare', [...CONTAINER, 'true']);
    context.skip(probe.status !== 0, 'namespaces can be made by the superuser alone');
    const folder = folderWithSlowPages(200);
    const inContainer = (name: string) => {
      const line = `hostname ${name}; exec "$0" "$@"`;
      const { child, ended } = (() => {
        const process_ = spawn(
          'unshare',
          [...CONTAINER, '--kill-child', 'sh', '-c', line, process.execPath, BIN, ...INTO_FILE],
          { cwd: folder, env: { ...process.env, NODE_OPTIONS: MARKED }, stdio: 'pipe' },
        );
        let stderr = '';
        process_.stderr.on('data', (chunk: Buffer) => {
          stderr += chunk;
        });
        process_.stdout.resume();
        const over = new Promise<{ code: number | null; stderr: string }>((resolve) => {
          process_.on('close', (code) => resolve({ code, stderr }));
        });
        return { child: process_, ended: over };
      })();
      return { child, ended };
    };
    const first = inContainer('pod-a');
    await until(() => sizeOf(join(folder, 'journal')) > 2000);
    const second = await inContainer('pod-b').ended;
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('on pod-a')]);
    const here = await run(folder, INTO_FILE);
    expect([here.code, here.stderr]).toEqual([2, expect.stringContaining('on pod-a')]);
    first.child.kill('SIGKILL');
    await first.ended;
    const third = await inContainer('pod-a').ended;
    expect([third.code, third.stderr]).toEqual([1, expect.stringContaining('Waiting to see')]);
    expectWhole(folder, 200);
  });
});

const MARKED = `--import ${new URL('../node/run/exploding.mjs', import.meta.url).href}`;

describe.concurrent('F19 a journal that was damaged', { timeout: PATIENCE }, () => {
  const spoils: readonly [string, (journal: string) => void][] = [
    ['cut in its midst', (path) => truncateSync(path, Math.floor((sizeOf(path) * 2) / 3))],
    [
      'with a bit changed',
      (path) => spoil(path, (bytes, at) => bytes.fill((bytes[at] ?? 0) ^ 4, at, at + 1)),
    ],
    ['with a block of zeros', (path) => spoil(path, (bytes, at) => bytes.fill(0, at, at + 512))],
    ['without its last line break', (path) => truncateSync(path, sizeOf(path) - 1)],
  ];

  it.each(spoils)('F19 %s costs time, not a page: a file', async (_, damage) => {
    const folder = folderWithPages(150);
    expect((await run(folder, INTO_FILE)).code).toBe(1);
    const whole = readFileSync(join(folder, 'out.jsonl'));
    damage(join(folder, 'journal'));
    expect((await run(folder, INTO_FILE)).code).toBe(1);
    expectWhole(folder, 150);
    expect(readFileSync(join(folder, 'out.jsonl')).equals(whole)).toBe(true);
  });

  it.each(spoils)('F19 %s costs time, not a page: a folder', async (_, damage) => {
    const folder = folderWithPages(150);
    expect((await run(folder, INTO_FOLDER)).code).toBe(1);
    const [first = ''] = filesBelow(join(folder, 'out'));
    const before = readFileSync(join(folder, 'out', first));
    damage(join(folder, 'journal'));
    expect((await run(folder, INTO_FOLDER)).code).toBe(1);
    expect(filesBelow(join(folder, 'out'))).toHaveLength(150);
    expect(readFileSync(join(folder, 'out', first)).equals(before)).toBe(true);
    expect((await run(folder, INTO_FOLDER)).code).toBe(1);
  });

  it('F19 in its first line is refused without a stack', async () => {
    const folder = folderWithPages(3);
    await run(folder, INTO_FILE);
    const path = join(folder, 'journal');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"layout"', '"lbyout"'));
    const { code, stderr } = await run(folder, INTO_FILE);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('first line');
  });

  it('F19 beside an output that somebody else wrote to is refused', async () => {
    const folder = folderWithPages(5);
    await run(folder, INTO_FILE);
    writeFileSync(join(folder, 'out.jsonl'), 'mine\n', { flag: 'a' });
    const { code, stderr } = await run(folder, INTO_FILE);
    expect([code, stderr]).toEqual([2, expect.stringContaining('has changed since the run')]);
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8').endsWith('mine\n')).toBe(true);
  });
});

function spoil(path: string, change: (bytes: Buffer, at: number) => void): void {
  const bytes = readFileSync(path);
  change(bytes, Math.floor(bytes.length / 2));
  writeFileSync(path, bytes);
}

describe.concurrent('F20 a finished run with other inputs', { timeout: PATIENCE }, () => {
  it('F20 new ones behind the others are added, into a file', async () => {
    const folder = folderWithPages(3);
    await run(folder, INTO_FILE);
    copyFileSync(join(folder, 'in', nameOfPage(0)), join(folder, 'in', nameOfPage(3)));
    const { code, stderr } = await run(folder, INTO_FILE);
    expect([code, stderr]).toEqual([0, expect.stringContaining('are new')]);
    expectWhole(folder, 4);
  });

  it('F20 a new one among the others, a missing or a changed one is refused, into a file', async () => {
    const folder = folderWithPages(3);
    await run(folder, INTO_FILE);
    const page = join(folder, 'in', nameOfPage(1));
    const between = join(folder, 'in', '0000b.html');
    const kept = readFileSync(page);
    copyFileSync(page, between);
    expect((await run(folder, INTO_FILE)).code).toBe(2);
    rmSync(between);
    rmSync(page);
    expect((await run(folder, INTO_FILE)).code).toBe(2);
    writeFileSync(page, `${kept} `);
    const changed = await run(folder, INTO_FILE);
    expect([changed.code, changed.stderr]).toEqual([2, expect.stringContaining('have changed')]);
    expect((await run(folder, [...INTO_FILE, '--force'])).code).toBe(0);
    expectWhole(folder, 3);
  });

  it('F20 new, missing and changed ones, and a deleted file, into a folder', async () => {
    const folder = folderWithPages(5);
    await run(folder, INTO_FOLDER);
    const page = (index: number): string => join(folder, 'in', nameOfPage(index));
    writeFileSync(join(folder, 'in', '0000b.html'), pageOf(7));
    rmSync(page(1));
    writeFileSync(page(2), pageOf(8));
    rmSync(join(folder, 'out', '0003.json'));
    const { code, stderr } = await run(folder, INTO_FOLDER);
    expect(code).toBe(0);
    for (const what of ['are new', 'are missing', 'have changed']) expect(stderr).toContain(what);
    const names = ['0000', '0000b', '0001', '0002', '0003', '0004'].map((name) => `${name}.json`);
    expect(filesBelow(join(folder, 'out'))).toEqual(names);
    const changed = readFileSync(join(folder, 'out', '0002.json'), 'utf8');
    const [record] = recordsOf(JSON.stringify(JSON.parse(changed)));
    expect(record?.source.bytes).toBe(statSync(page(2)).size);
    const again = await run(folder, INTO_FOLDER);
    expect([again.code, again.stderr.includes('have changed')]).toEqual([0, false]);
  });

  it('F20 an output that is gone is told and made anew', async () => {
    const folder = folderWithPages(3);
    await run(folder, INTO_FILE);
    rmSync(join(folder, 'out.jsonl'));
    const { code, stderr } = await run(folder, INTO_FILE);
    expect([code, stderr]).toEqual([0, expect.stringContaining('no longer exists')]);
    expectWhole(folder, 3);
  });
});

const stateOf = (pid: number): string =>
  existsSync(`/proc/${pid}/stat`)
    ? (readFileSync(`/proc/${pid}/stat`, 'latin1').split(' ')[2] ?? '')
    : '';

describe.concurrent('F21 a worker that stands still', { timeout: PATIENCE }, () => {
  it.each([0, 60, 200])(
    'F21 stopped %i ms behind its start is ended and begun anew',
    async (delay) => {
      const folder = folderWithPages(30);
      const args = ['-q', '-r', 'in', '-j', '1', '-o', 'out.jsonl', '--page-timeout', '3'];
      const { child, ended } = start(folder, args);
      const workers = (): number[] => childrenOf(child.pid ?? 0);
      await until(() => workers().length > 0);
      const [worker = 0] = workers();
      await sleep(delay);
      if (stateOf(worker) !== '') process.kill(worker, 'SIGSTOP');
      const { code } = await ended;
      expect([0, 1]).toContain(code);
      expect(inputsIn(join(folder, 'out.jsonl'))).toHaveLength(30);
    },
  );
});

const header = (fill: string): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nX:${fill}y\r\nContent-Length: 0\r\n\r\n\r\n\r\n`;

/** Archives that were made to take a long time to search. */
const ARCHIVES: readonly [string, () => Uint8Array][] = [
  ['a header of tabs', () => Buffer.from(header('\t'.repeat(200_000)))],
  ['a header of equals signs', () => Buffer.from(header('='.repeat(200_000)))],
  ['a head of folded lines', () => Buffer.from(header('\r\n '.repeat(60_000)))],
  ['nothing but beginnings', () => Buffer.from('WARC/1.0\n'.repeat(400_000))],
  [
    'nothing but heads without a length',
    () => Buffer.from('WARC/1.0\r\nA: b\r\n\r\n'.repeat(100_000)),
  ],
  [
    'nothing but beginnings of gzip',
    () => Buffer.alloc(4_000_000, Buffer.from([0x1f, 0x8b, 8, 8])),
  ],
];

describe.concurrent('F22 an archive of hostile headers', { timeout: PATIENCE }, () => {
  it.each(ARCHIVES)('F22 %s does not keep the page behind it', async (_, bytes) => {
    const folder = folderWithPages(1);
    writeFileSync(join(folder, 'a.warc'), bytes());
    const { stdout } = await run(folder, ['-q', '-j', '1', 'a.warc', 'in/0000.html']);
    const records = recordsOf(stdout);
    expect(records.at(-1)).toMatchObject({ ok: true, source: { input: 'in/0000.html' } });
    expect(records.slice(0, -1).every(({ ok }) => !ok)).toBe(true);
  });
});

describe('F23 what is left behind', { timeout: PATIENCE }, () => {
  it('F23 by a run in another container is not taken for rubbish while it is fresh', async () => {
    const folder = folderWithPages(2);
    execFileSync('mkdir', ['out'], { cwd: folder });
    const foreign = join(folder, 'out', '.repair-article-00000000-1-00000000-0.tmp');
    writeFileSync(foreign, '');
    expect((await run(folder, ['-q', '-r', 'in', '-d', 'out'])).code).toBe(0);
    expect(existsSync(foreign)).toBe(true);
    execFileSync('touch', ['-d', '3 days ago', foreign]);
    await run(folder, ['-q', '-r', 'in', '-d', 'out', '--on-conflict', 'skip']);
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
