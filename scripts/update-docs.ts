/**
 * Writes into the documents what their `console` commands print, and tells which blocks changed.
 * Read the changes: an example must be right, and not merely what the program gives. Run the build
 * first; without it nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksIn, commandsIn, DOCUMENTS, ROOT } from '../test/docs/blocks.ts';
import { isThere, newWorkspace } from '../test/docs/workspace.ts';

const LINE_BREAK = /\n/g;

/** Stops if the program does not run, since every example would then print nothing. */
function checkProgram(): void {
  const workspace = newWorkspace();
  const { code, stderr } = workspace.run('bash', ['-c', 'echo 河口 | repair-article text']);
  workspace.remove();
  if (code !== 0) throw new Error(`The program does not run. Build it first.\n${stderr}`);
}

checkProgram();

for (const path of DOCUMENTS) {
  const workspace = newWorkspace();
  let document = readFileSync(join(ROOT, path), 'utf8');
  for (const block of blocksIn(path)) {
    if (!isThere(block.needs)) continue;
    if (block.language === 'sh') workspace.run('bash', ['-c', block.text]);
    if (block.language !== 'console') continue;
    const text = commandsIn(block)
      .map(({ command }) => {
        const { stdout } = workspace.run('bash', ['-c', command]);
        return `$ ${command.replace(LINE_BREAK, '\n> ')}\n${stdout}`;
      })
      .join('');
    if (text === block.text) continue;
    process.stdout.write(`${path}:${block.line}\n`);
    document = document.replace(`\`\`\`console\n${block.text}`, () => `\`\`\`console\n${text}`);
  }
  writeFileSync(join(ROOT, path), document);
  workspace.remove();
}
