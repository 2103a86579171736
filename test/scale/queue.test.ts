/** The queue: killed workers and an unavailable server lose nothing and double nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repairArticle } from '../repair-article.ts';
import {
  ended,
  folderOfPages,
  keysOf,
  missing,
  newFolder,
  output,
  PATIENCE,
  RedisServer,
  results,
  start,
  until,
} from './tools.ts';

const PAGES = 2000;
const SHARD = 20;

interface Status {
  readonly completed: number;
  readonly active: number;
  readonly failed: number;
}

describe.skipIf(missing('redis-server') || missing('redis-cli'))('the queue', () => {
  let redis: RedisServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    redis = await RedisServer.start();
    env = { REDIS_URL: redis.url };
  });
  afterAll(() => redis.kill());

  const status = (name: string, cwd: string): Status =>
    JSON.parse(output(['queue', 'status', '--json', '--queue', name], cwd, env)) as Status;

  it('gives each page once, though a worker and the server are killed', {
    timeout: PATIENCE,
  }, async () => {
    const folder = folderOfPages(PAGES);
    const queue = ['--queue', 'kills'];
    const add = ['queue', 'add', ...queue, '--shard-size', String(SHARD), '-r', 'in'];
    output(add, folder, env);
    // adding the same again adds nothing
    output(add, folder, env);
    const work = ['queue', 'work', ...queue, '-d', 'out', '-j', '1', '--takeover', '2'];
    const victim = start(work, folder, env);
    const heir = start(work, folder, env);
    await until(() => status('kills', folder).completed >= 10, 'the first shards');
    victim.kill('SIGKILL');
    await ended(victim);
    await until(() => status('kills', folder).completed >= 30, 'more shards');
    await redis.kill();
    await sleep(500);
    await redis.restart();
    const last = start([...work, '--until-empty'], folder, env);
    expect(await ended(last)).toBe(0);
    heir.kill('SIGTERM');
    await ended(heir);
    expect(status('kills', folder)).toMatchObject({
      completed: PAGES / SHARD,
      active: 0,
      failed: 0,
    });
    const all = results(join(folder, 'out'));
    expect(keysOf(all)).toHaveLength(PAGES);
    expect(all).toBe(output(['-q', '-j', '2', '-r', 'in'], folder));
  });

  it('reads archives, packed lines and addresses, and keeps their keys', {
    timeout: PATIENCE,
  }, async () => {
    const folder = newFolder();
    const html = (n: number): string =>
      `<title>渡口第${n}日</title><article><h1>渡口第${n}日</h1><p>停航三个月的渡口昨天恢复摆渡，首班船载着二十七名乘客过江，两岸的人都来看。</p></article>`;
    const lines = [1, 2, 3].map((n) => `${JSON.stringify({ html: html(n), key: `line-${n}` })}\n`);
    writeFileSync(join(folder, 'pages.jsonl.gz'), gzipSync(lines.join('')));
    const asked = { now: 0, most: 0, all: 0 };
    const server: Server = createServer((request, response) => {
      // each worker reads robots.txt, whatever the others do
      const counts = request.url === '/robots.txt' ? 0 : 1;
      asked.now += counts;
      asked.most = Math.max(asked.most, asked.now);
      asked.all += counts;
      setTimeout(() => {
        asked.now -= counts;
        response.writeHead(counts === 0 ? 404 : 200, {
          'content-type': 'text/html',
        });
        response.end(html(9));
      }, 20);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const urls = Array.from({ length: 40 }, (_, n) => `http://127.0.0.1:${port}/${n}`);
    writeFileSync(join(folder, 'urls.txt'), urls.join('\n'));
    const inputs = ['pages.jsonl.gz', '--input-list', 'urls.txt'];
    const manners = ['--allow-private-network', '--delay', '0'];
    const queue = ['--queue', 'kinds'];
    output(['queue', 'add', ...queue, '--shard-size', '20', ...manners, ...inputs], folder, env);
    // two workers together send one request at a time
    const work = ['queue', 'work', ...queue, '-d', 'out', '-j', '1', '--until-empty'];
    const workers = [start(work, folder, env), start(work, folder, env)];
    expect(await Promise.all(workers.map(ended))).toEqual([0, 0]);
    server.close();
    expect(keysOf(results(join(folder, 'out')))).toEqual(['line-1', 'line-2', 'line-3', ...urls]);
    expect(asked).toEqual({ now: 0, most: 1, all: urls.length });
  });

  it('lists the shards that were given up, and tries them again', {
    timeout: PATIENCE,
  }, async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in'));
    const lines = [1, 2].map((n) => `${JSON.stringify({ html: `<p>${n}` })}\n`).join('');
    writeFileSync(join(folder, 'in', 'a.jsonl.gz'), gzipSync(lines));
    const queue = ['--queue', 'dead'];
    output(['queue', 'add', ...queue, '-r', 'in'], folder, env);
    // the archive becomes shorter before anybody reads it, so that a record of the job is missing
    writeFileSync(join(folder, 'in', 'a.jsonl.gz'), gzipSync(''));
    const worker = start(['queue', 'work', ...queue, '-d', 'out', '-j', '1'], folder, env);
    await until(() => worker.log.join('').includes('has no record 1'), 'the first failure');
    // later attempts come after longer and longer pauses
    worker.kill('SIGTERM');
    await ended(worker);
    expect(worker.log.join('')).toContain('in/a.jsonl.gz has no record 1');
    writeFileSync(join(folder, 'in', 'a.jsonl.gz'), gzipSync(lines));
    const next = start(
      ['queue', 'work', ...queue, '-d', 'out', '-j', '1', '--until-empty'],
      folder,
      env,
    );
    expect(await ended(next)).toBe(0);
    expect(keysOf(results(join(folder, 'out')))).toEqual(['in/a.jsonl.gz#1', 'in/a.jsonl.gz#2']);
  });

  it('refuses standard input, and drains what nobody has begun', async () => {
    const folder = newFolder();
    const queue = ['--queue', 'drained'];
    const run = await repairArticle(['queue', 'add', ...queue, '-'], '<p>天晴', env);
    expect([run.code, run.stderr]).toEqual([
      1,
      '-: standard input cannot be added to a queue. Save it to a file.\n0 shards added, 0 were in the queue already; 0 pages in all.\n',
    ]);
    writeFileSync(join(folder, 'a.html'), '<p>天晴');
    output(['queue', 'add', ...queue, 'a.html'], folder, env);
    output(['queue', 'drain', ...queue], folder, env);
    expect(output(['queue', 'status', ...queue], folder, env)).toBe(
      'shards: 0 waiting, 0 under way, 0 to be tried again, 0 done, 0 given up\n',
    );
  });
});
