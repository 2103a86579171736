/** Results in an S3 store, on a real server on loopback, with signed requests. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3Store } from '../../src/node/queue/stores/s3-store.ts';
import {
  ended,
  freePort,
  keysOf,
  missing,
  newFolder,
  output,
  PATIENCE,
  RedisServer,
  start,
} from './tools.ts';

const KEY = /<Key>([^<]+)<\/Key>/;

describe('the S3 store', () => {
  let server: S3rver;
  let endpoint = '';
  const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

  beforeAll(async () => {
    const port = await freePort();
    const options = { port, address: '127.0.0.1', silent: true, directory: newFolder() };
    server = new S3rver({ ...options, configureBuckets: [{ name: 'pages', configs: [] }] });
    await server.run();
    endpoint = `http://127.0.0.1:${port}`;
    Object.assign(process.env, keys, { AWS_ENDPOINT_URL: endpoint });
  });
  afterAll(() => server.close());

  it('has what was put, and says what went wrong', async () => {
    const store = S3Store.open('s3://pages/run 1/');
    expect(await store.has('a.jsonl')).toBe(false);
    await store.put('a.jsonl', Buffer.from('天晴\n'));
    await store.put('a.jsonl', Buffer.from('天晴\n'));
    expect(await store.has('a.jsonl')).toBe(true);
    const missingBucket = S3Store.open('s3://elsewhere');
    await expect(missingBucket.put('a.jsonl', Buffer.from(''))).rejects.toThrow('answered 404');
    expect(() => S3Store.open('s3://')).toThrow('write s3://bucket/prefix');
  });

  it.skipIf(missing('redis-server'))(
    'takes the results of the queue',
    { timeout: PATIENCE },
    async () => {
      const redis = await RedisServer.start();
      const folder = newFolder();
      writeFileSync(
        join(folder, 'a.html'),
        '<title>渡口</title><h1>渡口</h1><p>渡口昨天恢复摆渡。',
      );
      const env = { ...keys, REDIS_URL: redis.url, AWS_ENDPOINT_URL: endpoint };
      output(['queue', 'add', 'a.html'], folder, env);
      const work = ['queue', 'work', '--store', 's3://pages/out', '-j', '1', '--until-empty'];
      expect(await ended(start(work, folder, env))).toBe(0);
      const listed = await (await fetch(`${endpoint}/pages?list-type=2&prefix=out/`)).text();
      const [, name = ''] = KEY.exec(listed) ?? [];
      const stored = await (await fetch(`${endpoint}/pages/${name}`)).text();
      expect(keysOf(stored)).toEqual(['a.html']);
      await redis.kill();
    },
  );
});
