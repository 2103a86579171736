/**
 * The JSON that scripts hold: `window.STATE = {…}; var other = […];`, `JSON.parse("{\"a\":…}")`, and
 * whole scripts, percent-encoded (`%7B%22a%22…`) or not. What is JavaScript and no JSON is skipped.
 */

/** The longest script read, in code units: real ones have some hundred thousand. */
const LONGEST_SCRIPT = 8_000_000;
/** Values of one script: state scripts have a handful. */
const MOST_VALUES = 64;

const UNDEFINED = /:\s*undefined(?=\s*[,}])/g;
const ENCODED = /^\s*%(?:7B|5B)/i;
/** Where a value begins: behind `=`, `(`, `return` or at the start, or as text for `JSON.parse`. */
const OPENING = /(?:^|[=(]|\breturn)\s*(?=[{[])|\bJSON\.parse\s*\(\s*(?=")/g;

function parse(text: string): unknown {
  for (const attempt of [text, text.replace(UNDEFINED, ':null')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt, or none
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

/** End of the string literal that begins at `start`, behind its quote. */
function stringEnd(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/** End of the object or list that begins at `start`, behind its bracket; brackets in strings don't count. */
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

/** All JSON values of a script, in order. Time is linear in the script's length. */
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
