/** F: inputs of all kinds in one batch. Each case runs the built program. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  filesBelow,
  folderWithPages,
  newFolder,
  PATIENCE,
  recordsOf,
  run,
} from '../node/run/program.ts';
import { pageOf } from '../soak/corpus.ts';

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
