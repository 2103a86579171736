/**
 * Prints the help and the version as the build wrote them, without loading the program: `--help`,
 * `help`, `help text`, `text --help`, `--version`.
 */
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { styleText } from 'node:util';

const HELP = new Set(['-h', '--help']);

/** Name of the text that the arguments ask for, or `null` if they ask for something else. */
function askedFor([first = '', second]: readonly string[]): string | null {
  if (second === undefined) {
    if (first === '-V' || first === '--version') return 'version';
    return HELP.has(first) || first === 'help' ? 'main' : null;
  }
  if (first === 'help') return HELP.has(second) ? 'main' : second;
  return HELP.has(second) ? first : null;
}

/** A heading stands at the beginning of its line and ends with a colon. */
const HEADING = /^[A-Z].*:$/gm;

const bold = (text: string): string =>
  text.replace(HEADING, (heading) => styleText('bold', heading, { stream: process.stdout }));

/** Returns whether the arguments asked for a text that was printed. */
export function printHelp(given: readonly string[]): boolean {
  const name = given.length > 0 && given.length < 3 ? askedFor(given) : null;
  if (name === null) return false;
  const file = join(import.meta.dirname, 'help/texts.json');
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  if (!Object.hasOwn(texts, name)) return false;
  const text = texts[name] ?? '';
  const isColoured = isatty(1) || process.env.FORCE_COLOR !== undefined;
  try {
    writeSync(1, isColoured ? bold(text) : text);
  } catch {
    // a full disk, or a reader that has left: the program says what is to be said
    return false;
  }
  return true;
}
