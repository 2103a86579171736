/**
 * The fenced blocks of the documents. `console` blocks show commands (`$ `) with their output, `sh`
 * blocks commands alone, `js` blocks programs whose output stands in comments (`// → `). A block
 * that says `# needs …` runs only where that is there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The documents for users, relative to the root. */
export const DOCUMENTS: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => name.startsWith('README') && name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Languages of blocks that are run, and of those that are only shown. */
const RUN = ['console', 'sh', 'js', 'py'] as const;
const SHOWN = ['text', 'json', 'jq'];

export interface Block {
  readonly language: (typeof RUN)[number];
  /** Number of its first line in the document, from 1 on. */
  readonly line: number;
  readonly text: string;
  /** What it needs besides the program, or `null`. */
  readonly needs: string | null;
}

const FENCE = /^```([^\n]*)\n(.*?)^```$/gms;
const NEEDS = /^(?:.*\s)?# needs ([^:\n]+)/m;

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The blocks of a document that are run. Throws if the language of a block is not known. */
export function blocksIn(path: string): Block[] {
  const document = readFileSync(join(ROOT, path), 'utf8');
  return [...document.matchAll(FENCE)].flatMap(({ 1: name = '', 2: text = '', index }) => {
    const language = RUN.find((known) => known === name);
    const line = lineAt(document, index) + 1;
    if (language !== undefined)
      return [{ language, line, text, needs: NEEDS.exec(text)?.[1] ?? null }];
    if (SHOWN.includes(name)) return [];
    throw new Error(`${path}:${line - 1} has a block of ${name === '' ? 'no language' : name}`);
  });
}

export interface Command {
  readonly command: string;
  readonly output: string;
}

/** The commands of a `console` block, each with the output below it. */
export function commandsIn({ text }: Block): Command[] {
  const commands: { command: string; output: string }[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) commands.push({ command: line.slice(2), output: '' });
    else if (last === undefined) throw new Error(`output without a command: ${line}`);
    else if (line.startsWith('> ') && last.output === '') last.command += `\n${line.slice(2)}`;
    else last.output += `${line}\n`;
  }
  return commands;
}

const PRINTS = /\/\/ → (.*)$/gm;

/** What a `js` block says that it prints. */
export const printedBy = ({ text }: Block): string =>
  [...text.matchAll(PRINTS)].map(([, line]) => `${line}\n`).join('');
