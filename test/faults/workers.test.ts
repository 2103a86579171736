/** F: pages that end their workers. Each case runs the built program. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Output } from '../../src/core/record/schema.ts';
import {
  filesBelow,
  folderWithPages,
  inputsOf,
  PATIENCE,
  recordsIn,
  recordsOf,
  run,
  shell,
  start,
  until,
} from '../node/run/program.ts';
import { childrenOf } from '../soak/watched.ts';
import { validated } from '../validation/record-validator.ts';

const marked = (mark: string): string => `<h1>湖面结冰</h1><p>${mark} 渡船停航，居民改走石桥。</p>`;

describe.concurrent('F1 a page that ends its worker', { timeout: PATIENCE }, () => {
  it('F1 costs one record of 1,000: abort, exit, a full heap, an endless page', async () => {
    const others = {
      10: marked('MARK-ABORT'),
      333: marked('MARK-HEAP'),
      334: marked('MARK-EXIT'),
      999: marked('MARK-HANG'),
    };
    const folder = folderWithPages(1000, others);
    const limits = ['-j', '2', '--page-timeout', '20', '--page-memory', '128'];
    const { code, stdout } = await run(folder, ['-q', '-r', 'in', ...limits], true);
    const records = recordsOf(stdout);
    expect(records.map(({ source }) => source.input)).toEqual(inputsOf(folder));
    const failed = records.flatMap((record, index) =>
      record.ok || record.error.code === 'ERR_NO_ARTICLE' ? [] : [[index, record.error.code]],
    );
    expect(failed).toEqual([
      [10, 'ERR_CRASH'],
      [333, 'ERR_MEMORY'],
      [334, 'ERR_CRASH'],
      [999, 'ERR_PAGE_TIMEOUT'],
    ]);
    expect(code).toBe(1);
  });

  it('F1 is started again if its worker was killed for another reason', async (context) => {
    context.skip(!existsSync('/proc/self/status'), 'no /proc here');
    const folder = folderWithPages(300);
    const { child, ended } = start(folder, ['-q', '-r', 'in', '-j', '1', '-o', 'out.jsonl']);
    const workers = (): number[] => childrenOf(child.pid ?? 0);
    await until(() => workers().length > 0);
    process.kill(workers()[0] ?? 0, 'SIGKILL');
    expect((await ended).code).toBe(1);
    const records = recordsIn(join(folder, 'out.jsonl'));
    expect(records).toHaveLength(300);
    expect(records.every((record) => record.ok || record.error.code === 'ERR_NO_ARTICLE')).toBe(
      true,
    );
  });

  it('F1 leaves no worker behind when the main process is killed', async (context) => {
    context.skip(!existsSync('/proc/self/status'), 'no /proc here');
    const folder = folderWithPages(40, { 20: marked('MARK-HANG') });
    const { child, ended } = start(folder, ['-q', '-r', 'in', '-j', '1'], true);
    const workers = (): number[] => childrenOf(child.pid ?? 0);
    await until(() => workers().length > 0);
    const [worker] = workers();
    let heard = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk;
    });
    // nineteen pages are written, and the worker is in the page that never ends
    await until(() => heard.split('\n').length > 19);
    child.kill('SIGKILL');
    await ended;
    await until(() => !existsSync(`/proc/${worker}`));
  });
});

describe.concurrent('workers', { timeout: PATIENCE }, () => {
  it('F15 one or eight give the same bytes; unordered, the same set', async () => {
    const folder = folderWithPages(200);
    const args = ['-q', '-r', 'in', '-j'];
    const [one, eight, loose] = await Promise.all([
      run(folder, [...args, '1', '--dedupe']),
      run(folder, [...args, '8', '--dedupe']),
      run(folder, [...args, '8', '--unordered']),
    ]);
    expect(eight.stdout).toBe(one.stdout);
    const inputs = recordsOf(loose.stdout).map(({ source }) => source.input);
    expect(inputs.sort()).toEqual(inputsOf(folder));
  });

  it('F16 a thousand files are read with 64 file descriptors', async () => {
    const folder = folderWithPages(1000);
    const limited = await shell(folder, 'ulimit -n 64; exec "$0" "$1" -q -r in -d out');
    expect([limited.code, limited.stderr]).toEqual([1, '']);
    const records = filesBelow(join(folder, 'out')).map((name) =>
      Output.parse(validated(JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')))),
    );
    const failed = records.flatMap((record) => (record.ok ? [] : [record.error.code]));
    // as many failures as the corpus has pages without an article
    expect([records.length, failed]).toEqual([1000, Array(50).fill('ERR_NO_ARTICLE')]);
  });
});
