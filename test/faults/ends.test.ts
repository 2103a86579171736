/** The fault cases F from F24: how runs end while they wait for something. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  filesBelow,
  folderWithPages,
  folderWithSlowPages,
  PATIENCE,
  recordsIn,
  run,
  type Started,
  shell,
  start,
  tempsBelow,
  until,
} from '../node/run/program.ts';
import { BIN } from '../repair-article.ts';
import { childrenOf } from '../soak/watched.ts';

const withPipe = (count: number): string => {
  const folder = folderWithPages(count);
  execFileSync('mkfifo', ['pipe'], { cwd: folder });
  return folder;
};

/** Stops a run in the middle of what it waits for and returns its exit code. */
async function terminated({ child, ended }: Started): Promise<number | null> {
  await sleep(1500);
  child.kill('SIGTERM');
  const { code, signal } = await ended;
  return signal === 'SIGTERM' ? 143 : code;
}

describe.concurrent('F24 named pipes', { timeout: PATIENCE }, () => {
  it('F24 SIGTERM ends a run whose output nobody reads, or reads no more', async () => {
    const folder = withPipe(400);
    expect(await terminated(start(folder, ['-q', '-r', 'in', '-o', 'pipe']))).toBe(143);
    const reader = spawn('sh', ['-c', 'exec sleep 100 < pipe'], { cwd: folder });
    expect(await terminated(start(folder, ['-q', '-r', 'in', '-o', 'pipe']))).toBe(143);
    reader.kill('SIGKILL');
    expect(tempsBelow(folder)).toEqual([]);
  });

  it('F24 SIGTERM ends a run over a pipe into which nobody writes', async () => {
    const folder = withPipe(0);
    for (const args of [
      ['pipe'],
      ['pipe', '-o', 'out'],
      ['--input-list', 'pipe'],
      ['pipe', 'pipe'],
    ]) {
      expect([args, await terminated(start(folder, ['-q', ...args]))]).toEqual([args, 143]);
    }
  });

  it('F24 a pipe with a reader gets every record', async () => {
    const folder = withPipe(30);
    const chunks: Buffer[] = [];
    const reader = spawn('cat', ['pipe'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    reader.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const closed = new Promise((resolve) => {
      reader.on('close', resolve);
    });
    expect((await run(folder, ['-q', '-r', 'in', '-o', 'pipe'])).code).toBe(1);
    await closed;
    expect(Buffer.concat(chunks).toString().trimEnd().split('\n')).toHaveLength(30);
  });
});

const STOPPED = /Stopped after [\d,]+ pages?/;

describe.concurrent('F25 Ctrl-C', { timeout: PATIENCE }, () => {
  const cases: readonly [string, readonly string[], string][] = [
    ['with a journal', ['-o', 'out.jsonl', '--resume', 'journal'], 'The same command continues'],
    ['into a file', ['-o', 'out.jsonl'], 'Nothing was written to out.jsonl'],
    ['into a folder', ['-d', 'out'], 'whose files are in out'],
    ['onto standard output', [], 'whose records were written'],
  ];

  it.each(cases)('F25 %s says what was written and how to go on', async (_, args, words) => {
    const folder = folderWithSlowPages(200);
    const { child, ended } = start(folder, ['-r', 'in', '-j', '1', ...args], true);
    await until(() => childrenOf(child.pid ?? 0).length > 0);
    await sleep(1500);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(STOPPED);
    expect(stderr).toContain(words);
  });
});

describe('F26 a standard output that nobody reads', { timeout: PATIENCE }, () => {
  it.runIf(process.platform === 'linux')(
    'F26 swallows everything, and files are written',
    async () => {
      const folder = folderWithPages(3);
      // Node opens /dev/null in place of what is closed, exactly as it does for `ignore`
      for (const args of ['-q -r in', '-q in/0000.html', 'text in/0000.html', 'schema']) {
        for (const nowhere of ['>&-', '> /dev/null']) {
          const run = await shell(folder, `"$0" "$1" ${args} ${nowhere}`);
          expect([args, run.code, run.stderr]).toEqual([args, 0, '']);
        }
      }
      const ignored = spawnSync(process.execPath, [BIN, '-q', '-r', join(folder, 'in')], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      expect([ignored.status, ignored.stderr.toString()]).toEqual([0, '']);
      expect((await shell(folder, '"$0" "$1" -q -r in -o out.jsonl >&-')).code).toBe(0);
      expect(recordsIn(join(folder, 'out.jsonl'))).toHaveLength(3);
      expect(filesBelow(folder)).toHaveLength(4);
    },
  );
});
