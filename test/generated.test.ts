/** The committed data is what its scripts build. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const folder = new URL('..', import.meta.url);

it.each(['gen', 'gen:common', 'gen:cp936', 'model', 'gen:cns11643', 'gen:big5-uao'])(
  'npm run %s -- --check',
  async (script) => {
    // a stale file ends the script with a code that is not 0, which rejects
    const { stderr } = await run('npm', ['run', script, '--silent', '--', '--check'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    expect(stderr).not.toContain('Error');
  },
  120_000,
);
