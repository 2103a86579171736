/** F: runs that are killed and go on, and their journals. Each case runs the built program. */
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  filesBelow,
  folderWithPages,
  folderWithSlowPages,
  inputsOf,
  nameOfPage,
  newFolder,
  PATIENCE,
  recordsIn,
  recordsOf,
  run,
  type Started,
  start,
  tempsBelow,
  until,
} from '../node/run/program.ts';

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/**
 * Waits until the journal lists some pages, then sends the signal. The run must not be over by
 * then.
 */
async function strike(
  { child, ended }: Started,
  journal: string,
  signals: readonly NodeJS.Signals[],
): Promise<Awaited<Started['ended']>> {
  await until(() => sizeOf(journal) > 2000);
  for (const signal of signals) child.kill(signal);
  return ended;
}

const BLOWS: readonly [string, readonly NodeJS.Signals[], number | null][] = [
  ['F2 SIGINT once', ['SIGINT'], 130],
  ['F2 SIGINT twice', ['SIGINT', 'SIGINT'], 130],
  ['F3 SIGTERM', ['SIGTERM'], 143],
  ['F3 SIGKILL', ['SIGKILL'], null],
];

describe.concurrent('a run that is killed and resumed', { timeout: PATIENCE }, () => {
  const folder = folderWithSlowPages(300);
  const whole = run(folder, ['-q', '-r', 'in', '-o', 'whole.jsonl']);

  it.each(BLOWS)(
    '%s gives the bytes of an undisturbed run, into a file',
    async (name, signals, code) => {
      const out = `${name.replaceAll(' ', '-')}.jsonl`;
      const journal = join(folder, `${out}.journal`);
      const args = ['-q', '-r', 'in', '-j', '2', '-o', out, '--resume', journal];
      const struck = await strike(start(folder, args, true), journal, signals);
      expect([struck.code, struck.stderr]).toEqual([code, '']);
      expect(existsSync(join(folder, out))).toBe(false);
      expect((await run(folder, args)).code).toBe(1);
      await whole;
      const bytes = readFileSync(join(folder, out));
      expect(bytes.equals(readFileSync(join(folder, 'whole.jsonl')))).toBe(true);
      expect(existsSync(join(folder, `${out}.partial`))).toBe(false);
    },
  );

  it.each(BLOWS)(
    '%s gives the files of an undisturbed run, into a folder',
    async (name, signals, code) => {
      const place = newFolder();
      const journal = join(place, 'journal');
      const args = ['-q', '-r', join(folder, 'in'), '-d', 'out', '--format', 'jsonl'];
      const struck = await strike(
        start(place, [...args, '--resume', 'journal'], true),
        journal,
        signals,
      );
      expect([name, struck.code]).toEqual([name, code]);
      expect((await run(place, [...args, '--resume', 'journal'])).code).toBe(1);
      await run(place, [...args, '-d', 'calm']);
      expect(filesBelow(join(place, 'out'))).toEqual(filesBelow(join(place, 'calm')));
      expect(filesBelow(join(place, 'out'))).toHaveLength(300);
      for (const file of filesBelow(join(place, 'out'))) {
        const [one, other] = ['out', 'calm'].map((from) => readFileSync(join(place, from, file)));
        expect(one).toEqual(other);
      }
    },
  );

  it('F3 a torn journal and output that it does not list are cut off', async () => {
    const place = folderWithSlowPages(500);
    const args = ['-q', '-r', 'in', '-o', 'out.jsonl.gz', '--resume', 'journal'];
    const { child, ended } = start(place, args, true);
    // a gzip member is a megabyte of records, more than two hundred
    await until(() => sizeOf(join(place, 'journal')) > 20_000);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(join(place, 'out.jsonl.gz'))).toBe(false);
    const journal = readFileSync(join(place, 'journal'), 'utf8');
    writeFileSync(join(place, 'journal'), `${journal}{"ordinal":7000,"inp`);
    writeFileSync(join(place, 'out.jsonl.gz.partial'), 'torn', { flag: 'a' });
    await run(place, args);
    await run(place, ['-q', '-r', 'in', '-o', 'calm.jsonl.gz']);
    const [one, other] = ['out', 'calm'].map((name) =>
      gunzipSync(readFileSync(join(place, `${name}.jsonl.gz`))).toString(),
    );
    expect(one).toBe(other);
    expect(recordsOf(one ?? '')).toHaveLength(500);
  });

  it('F2 SIGINT without a journal leaves no incomplete file, and complete lines on stdout', async () => {
    const place = folderWithSlowPages(400);
    const into = start(place, ['-q', '-r', 'in', '-o', 'out.jsonl'], true);
    await until(() => tempsBelow(place).length > 0);
    into.child.kill('SIGINT');
    expect((await into.ended).code).toBe(130);
    expect(filesBelow(place).filter((name) => !name.startsWith('in/'))).toEqual([]);
    const onto = start(place, ['-q', '-r', 'in'], true);
    onto.child.stdout?.once('data', () => onto.child.kill('SIGINT'));
    const { code, stdout } = await onto.ended;
    const inputs = recordsOf(stdout).map(({ source }) => source.input);
    expect(code).toBe(130);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(inputs.length).toBeLessThan(400);
    expect(inputs).toEqual(inputsOf(place).slice(0, inputs.length));
  });

  it('F3 the next run removes what a killed run has left', async () => {
    const place = folderWithSlowPages(300);
    const args = ['-q', '-r', 'in', '-o', 'out.jsonl'];
    const struck = start(place, args, true);
    await until(() => tempsBelow(place).length > 0);
    struck.child.kill('SIGKILL');
    await struck.ended;
    expect(tempsBelow(place)).toHaveLength(1);
    await run(place, args);
    expect(tempsBelow(place)).toEqual([]);
    expect(recordsIn(join(place, 'out.jsonl'))).toHaveLength(300);
  });
});

describe.concurrent('a journal', { timeout: PATIENCE }, () => {
  it('F14 with other options, another version or other inputs is refused without --force', async () => {
    const folder = folderWithSlowPages(800);
    const args = ['-q', '-r', 'in', '-o', 'out.jsonl', '--resume', 'journal'];
    const journal = join(folder, 'journal');
    await strike(start(folder, args, true), journal, ['SIGINT']);
    const before = readFileSync(journal);
    const other = await run(folder, [...args, '--repair', 'off']);
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('other options (repair)'),
    ]);
    writeFileSync(journal, before.toString().replace('"version":"', '"version":"0.'));
    const older = await run(folder, args);
    expect([older.code, older.stderr]).toEqual([2, expect.stringContaining('version 0.')]);
    writeFileSync(journal, before);
    renameSync(join(folder, 'in', nameOfPage(0)), join(folder, 'in', '0000a.html'));
    const changed = await run(folder, args);
    expect([changed.code, changed.stderr]).toEqual([2, expect.stringContaining('inputs')]);
    renameSync(join(folder, 'in', '0000a.html'), join(folder, 'in', nameOfPage(0)));
    expect(readFileSync(journal).equals(before)).toBe(true);
    const forced = await run(folder, [...args, '--repair', 'off', '--force']);
    expect(forced.code).toBe(1);
    expect(recordsIn(join(folder, 'out.jsonl'))).toHaveLength(800);
  });

  it('F14 that another process is using is refused', async () => {
    // these take half a minute, in case the signal is sent late
    const folder = folderWithSlowPages(800);
    const args = ['-q', '-r', 'in', '-o', 'out.jsonl', '--resume', 'journal'];
    const { child, ended } = start(folder, args, true);
    await until(() => sizeOf(join(folder, 'journal')) > 2000);
    // the first run must not end before the second one starts, however busy the machine is
    child.kill('SIGSTOP');
    const second = await run(folder, args);
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('Another process')]);
    child.kill('SIGKILL');
    await ended;
    expect((await run(folder, args)).code).toBe(1);
    expect(recordsIn(join(folder, 'out.jsonl'))).toHaveLength(800);
    expect(tempsBelow(folder)).toEqual([]);
  });

  it('F14 that is another kind of file is not touched', async () => {
    const folder = folderWithPages(2);
    writeFileSync(join(folder, 'diary'), 'Dear diary');
    const args = ['-q', '-r', 'in', '-o', 'out.jsonl', '--resume', 'diary', '--force'];
    expect((await run(folder, args)).code).toBe(2);
    expect(readFileSync(join(folder, 'diary'), 'utf8')).toBe('Dear diary');
  });

  it('F14 of a finished run changes nothing', async () => {
    const folder = folderWithPages(20);
    const args = ['-q', '-r', 'in', '-o', 'out.jsonl', '--resume', 'journal', '--failed', 'failed'];
    const first = await run(folder, args);
    const state = (): string[] =>
      ['out.jsonl', 'journal', 'failed'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const before = state();
    expect((await run(folder, args)).code).toBe(first.code);
    expect(state()).toEqual(before);
    expect((await run(folder, ['-r', 'in', '--resume', 'journal'])).code).toBe(2);
  });
});
