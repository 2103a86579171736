/** The committed data must be what its scripts build. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const folder = new URL('..', import.meta.url);

it.each([
  'gen',
  'gen:common',
  'gen:frequent-pairs',
  'gen:record',
  'gen:cp936',
  'gen:surname-words',
  'model:words',
  'model',
  'gen:cns11643',
  'gen:big5-uao',
  'gen:report',
])(
  'npm run %s -- --check',
  async (script) => {
    // an outdated file ends the script with a code other than 0, which rejects
    const { stderr } = await run('npm', ['run', script, '--silent', '--', '--check'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    expect(stderr).not.toContain('Error');
  },
  120_000,
);
