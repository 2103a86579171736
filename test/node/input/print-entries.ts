/** Prints the entries of its arguments, for tests that need a separate process. */
import { DEFAULT_ENTRIES_OPTIONS, entries } from '../../../src/node/input/entries.ts';

for await (const { input, place } of entries(process.argv.slice(2), DEFAULT_ENTRIES_OPTIONS)) {
  const at = place.kind === 'file' ? Buffer.from(place.path).toString('hex') : place.kind;
  process.stdout.write(`${JSON.stringify([input, at])}\n`);
}
