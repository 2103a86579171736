/** F: where and under which names records are written. Each case runs the built program. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { Output } from '../../src/core/record/schema.ts';
import {
  filesBelow,
  folderWithPages,
  folderWithSlowPages,
  newFolder,
  PATIENCE,
  recordsOf,
  run,
  shell,
  start,
  tempsBelow,
  until,
} from '../node/run/program.ts';
import { repairArticleUnheard } from '../repair-article.ts';
import { pageOf } from '../soak/corpus.ts';
import { validated } from '../validation/record-validator.ts';

const UNWRITTEN = /^The output cannot be written: .+\n$/;
const UNSAFE = /[\p{Cc}\\?:]|^[-.]|^(?:con|nul)\b/iu;

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

  it('F8 a file that is replaced keeps its permissions', async () => {
    const folder = folderWithPages(2);
    const output = join(folder, 'out.jsonl');
    writeFileSync(output, 'before');
    chmodSync(output, 0o640);
    await run(folder, ['-q', '-r', 'in', '-o', output, '--on-conflict', 'overwrite']);
    expect(readFileSync(output, 'utf8')).not.toBe('before');
    expect(statSync(output).mode & 0o777).toBe(0o640);
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
