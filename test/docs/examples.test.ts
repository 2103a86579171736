/** Every command and program in the documents runs and prints what the documents say. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocksIn, commandsIn, DOCUMENTS, printedBy } from './blocks.ts';
import { isThere, newWorkspace, type Ran, type Workspace } from './workspace.ts';

/** Exit codes of commands that did their work: some pages may have failed. */
const FINE = [0, 1, 3];

const hasTools = ['bash', 'jq'].every((name) => spawnSync(name, ['--version']).status === 0);

function expectFine(what: string, { code, stderr }: Ran): void {
  expect(FINE, `${what}\n${stderr}`).toContain(code);
}

function tryBlock(block: Block, workspace: Workspace): void {
  const { language, text, line } = block;
  if (language === 'console') {
    for (const { command, output } of commandsIn(block)) {
      const ran = workspace.run('bash', ['-c', command]);
      expectFine(command, ran);
      expect(ran.stdout, command).toBe(output);
    }
  } else if (language === 'sh') {
    expectFine(text, workspace.run('bash', ['-e', '-c', text]));
  } else if (language === 'py') {
    expectFine(text, workspace.run('python3', ['-c', text]));
  } else {
    const ran = workspace.run(process.execPath, [workspace.write(`block-${line}.mjs`, text)]);
    expectFine(text, ran);
    expect(ran.stdout).toBe(printedBy(block));
  }
}

describe.each(DOCUMENTS)('%s', (path) => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = newWorkspace();
  });
  afterAll(() => workspace.remove());

  it('can be read', () => {
    expect(blocksIn(path)).toBeInstanceOf(Array);
  });
  for (const block of blocksIn(path)) {
    const { language, line, needs } = block;
    const title = `line ${line}: ${language}${needs === null ? '' : ` (needs ${needs})`}`;
    it.skipIf(!hasTools || !isThere(needs))(title, () => tryBlock(block, workspace));
  }
});
