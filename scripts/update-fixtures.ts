/**
 * `npm run fixtures:update`: writes the program's output for each page in fixtures/pages as its
 * expected record, and prints what changed. Nothing else writes these files, and CI must not run
 * it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FOLDER, outcome, pageNames } from '../test/core/extract/outcome.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * The lines that only one of two texts contains, in their order, which are enough to review a
 * record.
 */
function difference(before: string, after: string): string[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

if (process.env.CI) {
  process.stderr.write('fixtures:update writes what it should check: not in CI.\n');
  process.exit(1);
}

for (const name of pageNames()) {
  const file = new URL(`${name}.expected.json`, FOLDER);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const html = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
  const after = `${JSON.stringify(outcome(html), null, 2)}\n`;
  if (after === before) continue;
  print(`${name}:`);
  for (const line of difference(before, after)) print(line);
  writeFileSync(file, after);
}
