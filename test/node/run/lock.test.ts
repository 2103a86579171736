/** Only one process, the one that is running, may continue a journal. */
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thisProcess } from '../../../src/node/run/files/holder.ts';
import { Lock, lockOf } from '../../../src/node/run/journal/lock.ts';
import { newFolder } from './program.ts';

const QUICK = { patience: 600 };
const isSeen = thisProcess().start !== null;

/** Makes a journal whose lock contains the given holder. */
function lockedBy(holder: unknown): string {
  const journal = join(newFolder(), 'journal');
  writeFileSync(lockOf(journal), typeof holder === 'string' ? holder : JSON.stringify(holder));
  return journal;
}

describe('a lock', () => {
  it('is for one, and goes with its holder', async () => {
    const journal = join(newFolder(), 'journal');
    const lock = await Lock.take(journal);
    await expect(Lock.take(journal, QUICK)).rejects.toThrow(
      `Another process (process ${process.pid} on `,
    );
    await expect(Lock.take(journal, QUICK)).rejects.toThrow(`delete ${journal}.lock`);
    await lock.check();
    await lock.release();
    expect(existsSync(lockOf(journal))).toBe(false);
  });

  it('of many that come at once is given to one', async () => {
    const journal = lockedBy({ ...thisProcess(), start: '1' });
    const taken = await Promise.allSettled(
      Array.from({ length: 20 }, () => Lock.take(journal, QUICK)),
    );
    const held = taken.filter(({ status }) => status === 'fulfilled');
    expect(held).toHaveLength(1);
    for (const one of taken) if (one.status === 'fulfilled') await one.value.check();
    expect(readdirSync(join(journal, '..'))).toEqual(['journal.lock']);
  });

  it.runIf(isSeen)('of a process whose number another one has now is taken at once', async () => {
    const waits: string[] = [];
    for (const holder of [
      { ...thisProcess(), start: '1' },
      { ...thisProcess(), pid: 2 ** 22 + 1, host: 'elsewhere' },
    ]) {
      const lock = await Lock.take(lockedBy(holder), { onWait: (path) => waits.push(path) });
      await lock.release();
    }
    expect(waits).toEqual([]);
  });

  it.each([
    ['another machine', { ...thisProcess(), boot: 'other' }],
    ['another container', { ...thisProcess(), space: 'pid:[1] time:[1]' }],
    ['nobody can tell whom', ''],
    ['something else', '{"pid":"x"}'],
  ])('of %s is taken when nobody renews it', async (_, holder) => {
    const waits: string[] = [];
    const journal = lockedBy(holder);
    const lock = await Lock.take(journal, { ...QUICK, onWait: (path) => waits.push(path) });
    expect(waits).toEqual([lockOf(journal)]);
    await lock.release();
  });

  it('that is renewed is refused, whatever its time', async () => {
    const journal = lockedBy({ ...thisProcess(), boot: 'other', host: 'pod-b' });
    let time = 0;
    const timer = setInterval(() => {
      time += 1;
      utimesSync(lockOf(journal), time, time);
    }, 50);
    await expect(Lock.take(journal, QUICK)).rejects.toThrow('on pod-b');
    clearInterval(timer);
  });

  it('that was lost is known as lost, and the new one stays', async () => {
    const journal = join(newFolder(), 'journal');
    const lock = await Lock.take(journal);
    writeFileSync(lockOf(journal), 'another');
    await expect(lock.check()).rejects.toThrow('no longer belongs to this process');
    await lock.release();
    expect(readFileSync(lockOf(journal), 'utf8')).toBe('another');
  });
});
