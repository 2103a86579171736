/** Lists all regular expressions of src/: literals, and those that are constructed at run time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

export interface Pattern {
  /** Path below src/. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const CONSTRUCTED = 'new RegExp(';

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object';

/** Yields the regular expression literals below a node of a syntax tree. */
function* literalsIn(node: unknown): Generator<{ pattern: string; flags: string }> {
  if (!isNode(node)) return;
  if (node.type === 'Literal' && isNode(node.regex)) {
    yield node.regex as { pattern: string; flags: string };
  }
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') yield* literalsIn(value);
}

/** Collects the expressions that a module constructs while it is loaded. */
async function constructedBy(file: string): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import(join(SRC, file));
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

export async function allPatterns(): Promise<readonly Pattern[]> {
  const patterns = new Map<string, Pattern>();
  const add = (pattern: Pattern): void => {
    patterns.set(`${pattern.file} /${pattern.source}/${pattern.flags}`, pattern);
  };
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const code = readFileSync(join(SRC, file), 'utf8');
    for (const { pattern: source, flags } of literalsIn(parseAst(code, { lang: 'ts' }))) {
      add({ file, source, flags });
    }
    if (code.includes(CONSTRUCTED)) for (const one of await constructedBy(file)) add(one);
  }
  return [...patterns.values()];
}
