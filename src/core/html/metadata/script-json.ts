/**
 * Finds the JSON values in scripts: `window.STATE = {…}; var other = […];`,
 * `JSON.parse("{\"a\":…}")`, and scripts that are JSON as a whole, percent-encoded (`%7B%22a%22…`)
 * or not. JavaScript that is not JSON is skipped.
 */

/**
 * Length of the longest script that is read, in UTF-16 code units. Real ones have a few hundred
 * thousand.
 */
const LONGEST_SCRIPT = 8_000_000;
/** Number of values that are read from one script. Scripts with state have a handful. */
const MOST_VALUES = 64;

const UNDEFINED = /:\s*undefined(?=\s*[,}])/g;
const ENCODED = /^\s*%(?:7B|5B)/i;
/**
 * What stands before a value: `=`, `(`, `return` or the start of the script; or `JSON.parse(`
 * before a string.
 */
const OPENING = /(?:^|[=(]|\breturn)\s*(?=[{[])|\bJSON\.parse\s*\(\s*(?=")/g;

function parse(text: string): unknown {
  for (const attempt of [text, text.replace(UNDEFINED, ':null')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // try the next variant
    }
  }
  return undefined;
}

function decoded(text: string): string {
  if (!ENCODED.test(text)) return text;
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return text;
  }
}

/** Offset after the closing quote of the string literal that begins at `start`. */
function stringEnd(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/**
 * Offset after the closing bracket of the object or list that begins at `start`. Brackets inside
 * strings do not count.
 */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = stringEnd(text, at) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** All JSON values of a script, in order. Takes time linear in the script's length. */
export function jsonValues(script: string): unknown[] {
  if (script.length > LONGEST_SCRIPT) return [];
  const text = decoded(script);
  const values: unknown[] = [];
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const isString = text[start] === '"';
    const end = isString ? stringEnd(text, start) : bracketEnd(text, start);
    const value = parse(text.slice(start, end));
    const inner = isString && typeof value === 'string' ? parse(value) : value;
    if (inner !== undefined) values.push(inner);
    if (values.length === MOST_VALUES) break;
    opening.lastIndex = end;
  }
  return values;
}
