/**
 * A Slurm job array: a task that is cancelled and queued again loses nothing and doubles nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN } from '../repair-article.ts';
import { Slurm } from './slurm.ts';
import { folderOfPages, keysOf, missing, output, PATIENCE, results, until } from './tools.ts';

const PAGES = 240;
const SHARDS = 6;

const isRoot = process.getuid?.() === 0;
const isMissing = ['sbatch', 'slurmctld', 'slurmd', 'munged'].some(missing);
if (!isRoot) process.stderr.write('skipped: a Slurm cluster can only be set up by root\n');

describe.skipIf(isMissing || !isRoot)('Slurm', () => {
  let slurm: Slurm;
  beforeAll(async () => {
    slurm = await Slurm.start();
  }, PATIENCE);
  afterAll(() => slurm.stop());

  it('gives each page once', { timeout: PATIENCE }, async () => {
    const folder = folderOfPages(PAGES);
    mkdirSync(join(folder, 'out'));
    const started = join(folder, 'started');
    const script = `#!/bin/sh
#SBATCH --array=1-${SHARDS} --requeue --chdir=${folder} --output=${folder}/log.%a
# the first attempt at the second task waits in its midst, so that it can be cancelled there
if [ $SLURM_ARRAY_TASK_ID = 2 ] && [ ! -e ${started} ]; then : > out/2.jsonl.tmp; : > ${started}; sleep 600; fi
exec ${process.execPath} ${BIN} -q -j 1 -r in --shard $SLURM_ARRAY_TASK_ID/${SHARDS} \\
  -o out/$SLURM_ARRAY_TASK_ID.jsonl --on-conflict skip --exit-zero
`;
    writeFileSync(join(folder, 'job.sh'), script);
    const job = slurm.run('sbatch', '--parsable', join(folder, 'job.sh')).trim();
    await until(() => existsSync(started), 'the second task');
    slurm.run('scontrol', 'requeue', `${job}_2`);
    await until(() => slurm.statesOf(`${job}_2`)[0] === 'PENDING', 'the second attempt');
    // Slurm waits two minutes before another attempt unless configured otherwise
    slurm.run('scontrol', 'update', `JobId=${job}_2`, 'StartTime=now');
    const isDone = (): boolean => slurm.statesOf(job).every((state) => state === 'COMPLETED');
    await until(isDone, 'the end of all tasks').catch((error: unknown) => {
      throw new Error(`${slurm.statesOf(job)}: ${readFileSync(join(folder, 'log.2'), 'utf8')}`, {
        cause: error,
      });
    });
    const keys = keysOf(results(join(folder, 'out')));
    expect([keys.length, new Set(keys).size]).toEqual([PAGES, PAGES]);
    const sorted = (text: string): string[] => text.trimEnd().split('\n').sort();
    expect(sorted(results(join(folder, 'out')))).toEqual(
      sorted(output(['-q', '-j', '2', '-r', 'in'], folder)),
    );
  });
});
