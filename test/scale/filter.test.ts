/**
 * The contract on which every engine relies: shards, keys, files that are complete or absent, exit
 * codes.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, repairArticle } from '../repair-article.ts';
import {
  ended,
  folderOfPages,
  keysOf,
  missing,
  output,
  PATIENCE,
  results,
  until,
} from './tools.ts';

const PAGES = 400;
const SHARDS = 20;

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('a shard', { timeout: PATIENCE }, () => {
  const folder = folderOfPages(60);
  const whole = output(['-q', '-j', '2', '-r', 'in'], folder);

  it('has its share of the records, and all shards together have each', () => {
    const shards = [1, 2, 3].map((n) =>
      output(['-q', '-j', '1', '-r', 'in', '--shard', `${n}/3`], folder),
    );
    for (const [at, shard] of shards.entries()) {
      expect(lines(shard)).toEqual(lines(whole).filter((_, index) => index % 3 === at));
    }
    expect(new Set(keysOf(shards.join(''))).size).toBe(60);
  });

  it('of an archive is a share of its records, with keys by their number', () => {
    const pages = [1, 2, 3, 4, 5].map(
      (n) =>
        `${JSON.stringify({ html: `<title>渡口第${n}日</title><article><h1>渡口第${n}日</h1><p>停航三个月的渡口昨天恢复摆渡，首班船载着二十七名乘客过江，两岸的人都来看。</p></article>` })}\n`,
    );
    writeFileSync(join(folder, 'dump.jsonl'), pages.join(''));
    const flags = ['-q', '-j', '1', '--shard', '2/2', 'dump.jsonl'];
    expect(keysOf(output(flags, folder))).toEqual(['dump.jsonl#2', 'dump.jsonl#4']);
  });

  it('that is there already is skipped', async () => {
    const file = join(folder, 'shard.jsonl');
    const flags = ['-q', '-r', join(folder, 'in'), '-o', file, '--on-conflict'];
    writeFileSync(file, 'done before');
    expect(await repairArticle([...flags, 'skip'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await repairArticle([...flags, 'error'])).code).toBe(2);
    expect((await repairArticle([...flags, 'rename'])).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('done before');
    rmSync(file);
    expect((await repairArticle([...flags, 'skip'])).code).toBe(1);
    expect(keysOf(readFileSync(file, 'utf8'))).toHaveLength(60);
  });

  it('takes names from standard input, as Spark and Hadoop hand them over', async () => {
    const names = [3, 1].map((n) => join(folder, 'in', `0000${n}.html`));
    const run = await repairArticle(['-q', '--input-list', '-'], names.join('\n'));
    expect([run.code, keysOf(run.stdout)]).toEqual([0, names]);
  });
});

describe.skipIf(missing('parallel'))('GNU parallel', { timeout: PATIENCE }, () => {
  it('that is killed and goes on gives each page once', async () => {
    const folder = folderOfPages(PAGES);
    const command = `${process.execPath} ${BIN} -q -j 1 -r in --shard {}/${SHARDS} -o out/{}.jsonl --on-conflict skip --exit-zero`;
    const parallel = (...flags: string[]): ChildProcess => {
      const all = ['--will-cite', '-j', '2', '--joblog', 'joblog', ...flags, command, ':::'];
      const shards = Array.from({ length: SHARDS }, (_, n) => String(n + 1));
      return spawn('parallel', [...all, ...shards], {
        cwd: folder,
        stdio: 'ignore',
        detached: true,
      });
    };
    execFileSync('mkdir', ['out'], { cwd: folder });
    const first = parallel();
    await until(() => existsSync(join(folder, 'out', '4.jsonl')), 'the first shards');
    // the whole process group, as when a machine goes down
    process.kill(-(first.pid ?? 0), 'SIGKILL');
    await ended(first);
    expect(await ended(parallel('--resume-failed'))).toBe(0);
    const keys = keysOf(results(join(folder, 'out')));
    expect([keys.length, new Set(keys).size]).toEqual([PAGES, PAGES]);
    const sorted = (text: string): string[] => lines(text).sort();
    expect(sorted(results(join(folder, 'out')))).toEqual(
      sorted(output(['-q', '-j', '2', '-r', 'in'], folder)),
    );
  });
});
