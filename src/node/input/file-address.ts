/** Reads `file:///path` as the path that it names, as browsers and curl do. */
import { fileURLToPath } from 'node:url';

const FILE = /^file:\/\//i;

/** The path of a `file://` address; the input itself if it is anything else. */
export function withoutFileScheme(input: string): string {
  if (!FILE.test(input) || !URL.canParse(input)) return input;
  try {
    return fileURLToPath(input);
  } catch {
    // an address of another machine
    return input;
  }
}
