/** What `npm start` shows to somebody who has just installed the program. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { validated } from '../../validation/record-validator.ts';

const PROGRAM = fileURLToPath(new URL('../../../examples/first-minute.mjs', import.meta.url));

const run = (...flags: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...flags], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

it('npm start shows what happened in a screen', () => {
  const { stdout, stderr, status } = run('--show');
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(36);
  for (const wanted of [
    'fixtures/seed/garbled-article.txt: 286 repairs, 0 places left',
    '  2025怎么干|上海閔行:做強(qiáng)“大零號灣”創(chuàng)新策源功能',
    '  2025怎么干|上海闵行：做强“大零号湾”创新策源功能',
    '  科技成果上狠下功夫?!闭劶?025年的工作打算',
    '  闵行区方面: 2024年“大零号湾”建设提速升级',
    '  hotline    报料热线：021-962866',
  ]) {
    expect(lines).toContain(wanted);
  }
  expect(stdout).toContain('out/seed.json');
});

it('and gives the record to a pipe', () => {
  const { stdout } = run();
  expect(validated(JSON.parse(stdout)).damage.repaired).toBe(286);
});
