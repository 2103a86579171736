/**
 * Writes what is made from the definitions of the commands: the texts of the help
 * (dist/help/texts.json), the completions, and the manual page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOL } from '../../src/core/record/tool.ts';
import { bashCompletion } from './bash.ts';
import { commandInfos } from './commands.ts';
import { fishCompletion } from './fish.ts';
import { manualPage } from './man.ts';
import { zshCompletion } from './zsh.ts';

export function writeHelp(dist: string): void {
  const folder = join(dist, 'help');
  mkdirSync(folder, { recursive: true });
  const commands = commandInfos();
  const texts = commands
    .filter(({ name }) => !name.includes(' '))
    .map(({ name, help }) => [name === '' ? 'main' : name, help]);
  const all = Object.fromEntries([...texts, ['version', `${TOOL.version}\n`]]);
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(all));
  writeFileSync(join(folder, 'completion.bash'), bashCompletion(commands));
  writeFileSync(join(folder, 'completion.zsh'), zshCompletion(commands));
  writeFileSync(join(folder, 'completion.fish'), fishCompletion(commands));
  writeFileSync(join(folder, 'repair-article.1'), manualPage(commands, TOOL.version));
}
