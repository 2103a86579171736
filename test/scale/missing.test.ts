/** The packages of the queue are optional. Without them its commands say what to install. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { newFolder } from './tools.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it.each([
  [['queue', 'status'], 'bullmq'],
  [['queue', 'work', '--store', 's3://bucket/prefix'], 'aws4fetch'],
])('%j says what to install', (args, name) => {
  const folder = newFolder();
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  const env = { ...process.env, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
  const run = spawnSync(process.execPath, [join(folder, 'bin', 'repair-article.js'), ...args], {
    encoding: 'utf8',
    env,
  });
  expect([run.status, run.stderr]).toEqual([
    2,
    `error: This needs the package ${name}, which is not installed. Install it beside repair-article: npm install ${name}\n`,
  ]);
});
