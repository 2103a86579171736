/** F: batches, files and signals. Each case runs the built program. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, type TestContext } from 'vitest';
import { Output } from '../../src/core/record/schema.ts';
import {
  filesBelow,
  folderWithPages,
  folderWithSlowPages,
  nameOfPage,
  newFolder,
  PATIENCE,
  recordsIn,
  recordsOf,
  run,
  type Started,
  shell,
  start,
  tempsBelow,
  until,
} from '../node/run/program.ts';
import { repairArticleUnheard } from '../repair-article.ts';
import { pageOf } from '../soak/corpus.ts';
import { childrenOf } from '../soak/watched.ts';
import { validated } from '../validation/record-validator.ts';

const UNWRITTEN = /^The output cannot be written: .+\n$/;
const UNSAFE = /[\p{Cc}\\?:]|^[-.]|^(?:con|nul)\b/iu;
const marked = (mark: string): string => `<h1>湖面结冰</h1><p>${mark} 渡船停航，居民改走石桥。</p>`;

const inputsOf = (folder: string): string[] =>
  readdirSync(join(folder, 'in'))
    .sort()
    .map((name) => `in/${name}`);

/** Mounts a file system in memory. The test is skipped where that is not permitted. */
function mounted(
  context: TestContext,
  size: string,
): { folder: string; remount(to: string): void } {
  const folder = newFolder();
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  context.skip(mount.status !== 0, 'a file system can be mounted by the superuser alone');
  context.onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return {
    folder,
    remount: (options) => execFileSync('mount', ['-o', `remount,${options}`, folder]),
  };
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

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

describe.concurrent('outputs that cannot be written', { timeout: PATIENCE }, () => {
  it('F4 a closed pipe ends quietly with 0; files are still written', async () => {
    const folder = folderWithPages(200);
    const piped = await repairArticleUnheard(['-q', '-r', join(folder, 'in')], 'stdout');
    expect([piped.code, piped.stderr]).toEqual([0, '']);
    const { child, ended } = start(folder, ['-q', '-r', 'in', '-d', 'out']);
    child.stdout?.destroy();
    expect((await ended).code).toBe(1);
    expect(filesBelow(join(folder, 'out'))).toHaveLength(200);
  });

  it('F5 a full device is reported and ends with 4', async (context) => {
    context.skip(!existsSync('/dev/full'), 'no /dev/full here');
    const folder = folderWithPages(30);
    const { code, stderr } = await run(folder, ['-q', '-r', 'in', '-o', '/dev/full']);
    expect([code, UNWRITTEN.test(stderr)]).toEqual([4, true]);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    const piped = await shell(folder, '"$0" "$1" -q -r in > /dev/full');
    expect([piped.code, UNWRITTEN.test(piped.stderr)]).toEqual([4, true]);
  });

  it('F5 a full disk leaves no incomplete file', async (context) => {
    const { folder: disk } = mounted(context, '200k');
    const folder = folderWithPages(300);
    for (const to of [
      ['-o', join(disk, 'out.jsonl')],
      ['-d', join(disk, 'out')],
    ]) {
      const { code, stderr } = await run(folder, ['-q', '-r', 'in', ...to]);
      expect([code, UNWRITTEN.test(stderr)]).toEqual([4, true]);
      expect(tempsBelow(disk)).toEqual([]);
      for (const file of filesBelow(disk)) {
        expect(
          Output.parse(validated(JSON.parse(readFileSync(join(disk, file), 'utf8')))),
        ).toBeDefined();
      }
      rmSync(join(disk, 'out'), { recursive: true, force: true });
    }
  });

  it('F5 a run continues when the disk has room again', async (context) => {
    const { folder: disk, remount } = mounted(context, '300k');
    const folder = folderWithPages(300);
    const args = ['-q', '-r', 'in', '-o', join(disk, 'out.jsonl'), '--resume', 'journal'];
    expect((await run(folder, args)).code).toBe(4);
    remount('size=20m');
    expect((await run(folder, args)).code).toBe(1);
    await run(folder, ['-q', '-r', 'in', '-o', 'calm.jsonl']);
    const bytes = readFileSync(join(disk, 'out.jsonl'));
    expect(bytes.equals(readFileSync(join(folder, 'calm.jsonl')))).toBe(true);
  });

  it('F6 a file in place of the folder, or a read-only folder, ends with 4', async (context) => {
    const folder = folderWithPages(5);
    writeFileSync(join(folder, 'file'), 'mine');
    for (const to of [
      ['-d', 'file'],
      ['-d', 'file/out'],
      ['-o', 'missing/out.jsonl'],
    ]) {
      const { code, stderr } = await run(folder, ['-r', 'in', ...to]);
      expect([to, code, UNWRITTEN.test(stderr)]).toEqual([to, 4, true]);
    }
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
    const { folder: disk, remount } = mounted(context, '1m');
    remount('ro');
    for (const to of [
      ['-d', disk],
      ['-o', join(disk, 'out.jsonl')],
    ]) {
      const { code, stderr } = await run(folder, ['-r', 'in', ...to]);
      // no message about the pages, because it ended before work began
      expect([to, code, UNWRITTEN.test(stderr)]).toEqual([to, 4, true]);
    }
  });

  it('F6 a folder that vanishes ends with 4', async () => {
    const folder = folderWithSlowPages(300);
    const { ended } = start(folder, ['-q', '-r', 'in', '-d', 'out'], true);
    await until(
      () => existsSync(join(folder, 'out')) && filesBelow(join(folder, 'out')).length > 9,
    );
    renameSync(join(folder, 'out'), join(folder, 'elsewhere'));
    const { code, stderr } = await ended;
    expect([code, UNWRITTEN.test(stderr)]).toEqual([4, true]);
  });
});

const NAMES = [
  'CON.html',
  'con.html',
  'nul.txt.html',
  '-rf.html',
  'a\nb.html',
  'a?b.html',
  '🙂湖.html',
  '...html',
  `${'长'.repeat(80)}.html`,
  `${'长'.repeat(80)}.htm`,
  'trailing. .html',
  'back\\slash.html',
  '\u001b]0;title\u0007.html',
];

describe.concurrent('names of files', { timeout: PATIENCE }, () => {
  it('F7 are safe, inside the folder, unique, and listed in the journal', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in', 'deep', 'cwd'), { recursive: true });
    for (const name of NAMES) writeFileSync(join(folder, 'in', name), pageOf(1));
    writeFileSync(join(folder, 'x.html'), pageOf(2));
    const cwd = join(folder, 'in', 'deep', 'cwd');
    const inputs = [
      '../../../x.html',
      join(folder, 'x.html'),
      ...NAMES.map((name) => `../../${name}`),
    ];
    writeFileSync(join(cwd, 'list'), inputs.join('\0'));
    const args = ['-q', '--input-list', 'list', '-0', '-d', 'out', '--resume', 'journal'];
    expect((await run(cwd, args)).code).toBe(0);
    const files = filesBelow(join(cwd, 'out'));
    expect(files).toHaveLength(inputs.length);
    expect(filesBelow(folder).filter((name) => name.endsWith('.json'))).toHaveLength(inputs.length);
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
    for (const name of files) {
      expect(Buffer.byteLength(name)).toBeLessThan(256);
      expect(name).not.toMatch(UNSAFE);
    }
    const told = readFileSync(join(cwd, 'journal'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ name }) => name !== undefined);
    expect(told.map(({ name }) => `${name}.json`).sort()).toEqual(files);
    for (const { input, name } of told) {
      const [record] = recordsOf(
        JSON.stringify(JSON.parse(readFileSync(join(cwd, 'out', `${name}.json`), 'utf8'))),
      );
      expect(record?.source.input).toBe(input);
    }
  });

  it('F8 a link in place of a file is not followed', async () => {
    const folder = folderWithPages(1);
    writeFileSync(join(folder, 'precious'), 'mine');
    mkdirSync(join(folder, 'out'));
    symlinkSync(join(folder, 'precious'), join(folder, 'out', '0000.json'));
    const refused = await run(folder, ['in/0000.html', '-d', 'out']);
    expect([refused.code, UNWRITTEN.test(refused.stderr)]).toEqual([4, true]);
    expect(
      (await run(folder, ['in/0000.html', '-d', 'out', '--on-conflict', 'overwrite'])).code,
    ).toBe(0);
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('mine');
    expect(lstatSync(join(folder, 'out', '0000.json')).isFile()).toBe(true);
    symlinkSync(folder, join(folder, 'out', 'sub'));
    mkdirSync(join(folder, 'tree', 'sub'), { recursive: true });
    copyFileSync(join(folder, 'in', '0000.html'), join(folder, 'tree', 'sub', 'page.html'));
    const outside = await run(folder, ['-r', 'tree', '-d', 'out', '--keep-dirs']);
    expect([outside.code, existsSync(join(folder, 'page.json'))]).toEqual([4, false]);
  });

  it('F8 an existing file is kept, skipped, replaced or gets a neighbour', async () => {
    const folder = folderWithPages(2);
    mkdirSync(join(folder, 'out'));
    const there = join(folder, 'out', '0000.json');
    writeFileSync(there, 'mine');
    const args = ['-q', '-r', 'in', '-d', 'out', '--on-conflict'];
    expect((await run(folder, [...args, 'error'])).code).toBe(4);
    expect((await run(folder, [...args, 'skip'])).code).toBe(0);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(filesBelow(join(folder, 'out'))).toEqual(['0000.json', '0001.json']);
    expect((await run(folder, [...args, 'rename'])).code).toBe(0);
    expect(filesBelow(join(folder, 'out'))).toEqual([
      '0000-2.json',
      '0000.json',
      '0001-2.json',
      '0001.json',
    ]);
    expect((await run(folder, [...args, 'overwrite'])).code).toBe(0);
    expect(readFileSync(there, 'utf8')).toContain('"ok": true');
  });
});

describe.concurrent('inputs of all kinds', { timeout: PATIENCE }, () => {
  it('F9 loops, pipes, sockets and devices are reported, and nothing hangs', async () => {
    const folder = folderWithPages(1);
    symlinkSync('.', join(folder, 'in', 'loop'));
    execFileSync('mkfifo', [join(folder, 'in', 'pipe')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'in', 'socket'), resolve));
    const { code, stdout } = await run(folder, ['-q', '-r', 'in']);
    server.close();
    const records = recordsOf(stdout);
    expect(code).toBe(1);
    expect(records.filter(({ ok }) => ok)).toHaveLength(1);
    expect(records.filter(({ ok }) => !ok).map(({ source }) => source.input)).toEqual(
      expect.arrayContaining(['in/pipe', 'in/socket']),
    );
  });

  it('F10 a name in GBK bytes is read, and recorded as bytes', async (context) => {
    context.skip(process.platform !== 'linux', 'names are no bytes here');
    const folder = newFolder();
    mkdirSync(join(folder, 'in'));
    const name = Buffer.from([0xba, 0xfe, 0xc3, 0xe6]);
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/in/`), name, Buffer.from('.html')]),
      pageOf(1),
    );
    const { code, stdout } = await run(folder, ['-q', '-r', 'in', '--failed', 'failed', '-j', '1']);
    const [record] = recordsOf(stdout);
    expect([code, record?.ok]).toEqual([0, true]);
    const bytes = Buffer.from(record?.source.pathBytes ?? '', 'base64');
    expect(bytes.includes(name)).toBe(true);
  });

  it('F11 the same input twice gives two records and two files', async () => {
    const folder = folderWithPages(1);
    mkdirSync(join(folder, 'other'));
    copyFileSync(join(folder, 'in', '0000.html'), join(folder, 'other', '0000.html'));
    const inputs = ['in/0000.html', 'in/0000.html', 'other/0000.html'];
    const { stdout } = await run(folder, ['-q', ...inputs]);
    expect(recordsOf(stdout).map(({ source }) => source.input)).toEqual(inputs);
    expect((await run(folder, ['-q', ...inputs, '-d', 'out'])).code).toBe(0);
    expect(filesBelow(join(folder, 'out'))).toEqual(['0000-2.json', '0000-3.json', '0000.json']);
  });

  it('F12 an output that is an input is refused', async () => {
    const folder = folderWithPages(2);
    symlinkSync('in/0000.html', join(folder, 'link'));
    symlinkSync('in', join(folder, 'way'));
    const before = readFileSync(join(folder, 'in', '0000.html'));
    for (const args of [
      ['in/0000.html', '-o', 'in/0000.html'],
      ['in/0000.html', 'in/0001.html', '-o', 'link'],
      ['in/0000.html', '-o', 'way/../in/0000.html'],
      ['way/0000.html', '-o', 'in/0000.html'],
      ['-r', 'in', '-o', 'in/0000.html'],
      ['in/0000.html', '--failed', 'in/0000.html'],
      ['in/0000.html', '-o', 'out', '--resume', 'in/0000.html'],
    ]) {
      const { code, stderr } = await run(folder, args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toContain('error: ');
    }
    expect(readFileSync(join(folder, 'in', '0000.html')).equals(before)).toBe(true);
    expect(filesBelow(folder)).toEqual(['in/0000.html', 'in/0001.html']);
  });

  it('F12 an output folder inside the input folder is not read', async () => {
    const folder = folderWithPages(3);
    const args = ['-q', '-r', '.', '-d', 'out', '--resume', 'journal', '--failed', 'failed'];
    expect((await run(folder, args)).code).toBe(0);
    rmSync(join(folder, 'journal'));
    expect((await run(folder, [...args, '--on-conflict', 'overwrite'])).code).toBe(0);
    expect(filesBelow(join(folder, 'out'))).toEqual(['0000.json', '0001.json', '0002.json']);
  });

  it('F12 pages that lie in the output folder are read, or the run is refused', async () => {
    const folder = folderWithPages(2);
    const inputs = ['in/0000.html', 'in/0001.html'];
    expect((await run(folder, ['-q', ...inputs, '-d', 'in'])).code).toBe(0);
    writeFileSync(join(folder, 'list'), inputs.join('\n'));
    const again = ['-q', '-d', 'in', '--on-conflict', 'rename'];
    expect((await run(folder, [...again, '--input-list', 'list'])).code).toBe(0);
    const written = [
      '0000-2.json',
      '0000.html',
      '0000.json',
      '0001-2.json',
      '0001.html',
      '0001.json',
    ];
    expect(filesBelow(join(folder, 'in'))).toEqual(written);
    expect((await run(folder, ['-q', 'in/*.html', '-d', '.'])).code).toBe(0);
    expect(filesBelow(folder)).toEqual([
      '0000.json',
      '0001.json',
      ...written.map((name) => `in/${name}`),
      'list',
    ]);
    for (const args of [
      ['-r', 'in', '-d', 'in'],
      ['-r', '.', '-d', '.'],
      ['in/*.html', '-d', 'in'],
      ['in/*.html', '-d', '.', '--keep-dirs'],
      ['-r', 'in', '-o', 'records', '--report', '.'],
      [...inputs, '-d', 'in', '--format', 'html', '--on-conflict', 'overwrite'],
      ['--input-list', 'list', '-d', 'in', '--format', 'html', '--on-conflict', 'overwrite'],
    ]) {
      const { code, stderr } = await run(folder, args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toContain('error: ');
    }
    expect(filesBelow(join(folder, 'in'))).toEqual(written);
  });

  it('F13 a list with CRLF, a byte order mark, blank lines and comments', async () => {
    const folder = folderWithPages(3);
    writeFileSync(
      join(folder, 'list'),
      '\ufeffin/0000.html\r\n\r\n# in/0001.html\r\nin/0002.html\r\nmissing.html',
    );
    const args = ['-q', '--input-list', 'list', '--failed', 'failed'];
    const { code, stdout } = await run(folder, args);
    expect(recordsOf(stdout).map(({ source }) => source.input)).toEqual([
      'in/0000.html',
      'in/0002.html',
      'missing.html',
    ]);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'failed'), 'utf8')).toBe('missing.html\n');
    writeFileSync(join(folder, 'missing.html'), pageOf(3));
    const again = await run(folder, ['-q', '--input-list', 'failed']);
    expect([again.code, recordsOf(again.stdout).length]).toEqual([0, 1]);
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
