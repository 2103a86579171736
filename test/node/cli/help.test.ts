/** The help, the completions and the manual page, which the build makes from the definitions. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { repairArticle } from '../../repair-article.ts';

const HELP = new URL('../../../dist/help/', import.meta.url);
const PROGRAM = fileURLToPath(new URL('../../../bin/repair-article.js', import.meta.url));
const read = (name: string): string => readFileSync(new URL(name, HELP), 'utf8');
const texts: Readonly<Record<string, string>> = JSON.parse(read('texts.json'));

const has = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

describe('the help', () => {
  it.each([
    [['--help'], 'main'],
    [['-h'], 'main'],
    [['help'], 'main'],
    [['help', 'text'], 'text'],
    [['text', '--help'], 'text'],
    [['help', 'queue'], 'queue'],
    [['--version'], 'version'],
  ])('of %j is printed as it was built', async (args, name) => {
    expect(await repairArticle(args)).toEqual({ code: 0, stdout: texts[name], stderr: '' });
  });

  it('is what commander makes of the definitions', async () => {
    // two options more than the short way knows
    const run = await repairArticle(['-q', '--explain', '--help']);
    expect(run.stdout).toBe(texts.main);
  });

  it('has groups, examples and exit codes, within 80 columns', () => {
    for (const heading of ['Input:', 'Repair:', 'Many pages:', 'Examples:', 'Exit codes:']) {
      expect(texts.main).toContain(`\n${heading}\n`);
    }
    const lines = Object.entries(texts).flatMap(([name, text]) =>
      name === 'completion' ? [] : text.split('\n'),
    );
    expect(lines.filter((line) => line.length > 90)).toEqual([]);
    expect(texts.main).not.toContain('default: false');
  });

  it('has no colours but on a terminal that shows them', async () => {
    const coloured = await repairArticle(['--help'], '', { FORCE_COLOR: '1' });
    expect(coloured.stdout).toContain('\u001b[1mInput:\u001b[22m');
    const plain = await repairArticle(['--help'], '', { NO_COLOR: '1' });
    expect(plain.stdout).toBe(texts.main);
  });

  it.each(['--help', '-q --explain --help', 'queue work --help', 'schema', 'completion bash'])(
    'of %s is cut short quietly when its reader leaves',
    (words) => {
      const script = `{ sleep 0.3; "$0" "$1" ${words}; echo "code $?" >&2; } | true`;
      const run = spawnSync('bash', ['-c', script, process.execPath, PROGRAM], {
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('code 0\n');
    },
  );

  it('of a command that does not exist is an error', async () => {
    const run = await repairArticle(['help', 'scheme']);
    expect(run.code).not.toBe(0);
  });
});

/** What bash offers for a line of words, of which the last is being typed. */
function offered(...words: readonly string[]): string[] {
  const script = `${read('completion.bash')}
COMP_WORDS=(repair-article ${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_repair_article
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completions', () => {
  it.runIf(has('bash'))('for bash are options, values and commands', () => {
    expect(offered('--form')).toEqual(['--format']);
    expect(offered('--format', 'js')).toEqual(['json', 'jsonl', 'jsonld']);
    expect(offered('sch')).toEqual(['schema']);
    expect(offered('text', '--p')).toEqual(['--pool', '--proxy']);
    expect(offered('queue', 'a')).toEqual(['add']);
    expect(offered('queue', 'add', '--shard-')).toEqual(['--shard-size']);
    expect(offered('--no-r')).toEqual(['--no-repair']);
    expect(offered('completion', 'z')).toEqual(['zsh']);
  });

  it.each([
    ['bash', ['-n']],
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ])('for %s are a valid script, which the program prints', async (shell, flags) => {
    const name = `completion.${shell}`;
    expect(await repairArticle(['completion', shell])).toEqual({
      code: 0,
      stdout: read(name),
      stderr: '',
    });
    if (!has(shell)) return;
    const run = spawnSync(shell, [...flags, fileURLToPath(new URL(name, HELP))], {
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
  });

  it.runIf(has('zsh'))('for zsh are known to it whether the script is sourced or in fpath', () => {
    const script = fileURLToPath(new URL('completion.zsh', HELP));
    const known = (before: string, after: string): string => {
      const words = [before, 'autoload -U compinit; compinit -u -D', after];
      const command = `${words.join('\n')}\nprint $_comps[repair-article]`;
      const run = spawnSync('zsh', ['-f', '-c', command], { encoding: 'utf8' });
      return run.stdout + run.stderr;
    };
    expect(known('', `source ${script}`)).toBe('_repair_article_\n');
    // compinit reads the first line of each file in fpath
    const folder = mkdtempSync(join(tmpdir(), 'completion-'));
    copyFileSync(script, join(folder, '_repair-article'));
    const inFolder = known(`fpath=(${folder} $fpath)`, '');
    rmSync(folder, { recursive: true });
    expect(inFolder).toBe('_repair-article\n');
  });

  it.runIf(has('fish'))('for fish are options, values and commands', () => {
    const script = fileURLToPath(new URL('completion.fish', HELP));
    const words = (line: string): string[] => {
      const command = `source ${script}; complete -C 'repair-article ${line}'`;
      const { stdout } = spawnSync('fish', ['--no-config', '-c', command], { encoding: 'utf8' });
      return stdout.split('\n').flatMap((one) => (one === '' ? [] : one.split('\t').slice(0, 1)));
    };
    expect(words('--form')).toEqual(['--format']);
    expect(words('--format js')).toEqual(['json', 'jsonl', 'jsonld']);
    expect(words('text --p')).toEqual(['--pool', '--proxy']);
    expect(words('queue add --shard-')).toEqual(['--shard-size']);
  });

  it('for another shell are an error', async () => {
    const run = await repairArticle(['completion', 'fis']);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('Did you mean fish?');
  });
});

describe('the manual page', () => {
  const page = read('repair-article.1');

  it('names every option and every command', () => {
    for (const word of ['\\-\\-within', '\\-\\-no\\-repair', 'queue add', 'completion']) {
      expect(page).toContain(word);
    }
  });

  it.runIf(has('groff'))('is formatted without a warning', () => {
    const run = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], {
      input: page,
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
  });
});

describe('what was probably meant', () => {
  it('is said of a command, an option and a value', async () => {
    const run = async (...args: readonly string[]): Promise<[number | null, string]> => {
      const { code, stderr } = await repairArticle(args);
      return [code, stderr];
    };
    expect(await run('shcema')).toEqual([
      2,
      "error: there is no file and no command 'shcema'. Did you mean 'repair-article schema'?\n",
    ]);
    expect(await run('--explian', 'x.html')).toEqual([2, expect.stringContaining('--explain')]);
    expect(await run('--format', 'jsno', 'x')).toEqual([2, expect.stringContaining('json, jsonl')]);
    expect(await run('--csv', 'x')).toEqual([2, expect.stringContaining('--format csv')]);
    // a word that resembles no command is the name of a file
    expect(await run('-q', 'nothing')).toEqual([3, '']);
  });
});
