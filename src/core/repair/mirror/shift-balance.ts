/** The inverses of a run made comparable: over the same text, with the balance of its marks. */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { advance, advanceOver } from '../../language/model/likelihood.ts';
import type { Path } from './shift-path.ts';

/** Nats that a quotation mark costs which closes nothing, or opens while one is open. */
const UNBALANCED = 3.5;

const LINE_FEED = 0x0a;

/** Counts the marks of a line that do not fit: `。“` where a “ is open, ” where none is. */
function unbalancedMarks(line: string): number {
  let open = 0;
  let misfits = 0;
  for (const character of line) {
    if (character === '“') {
      if (open > 0) misfits += 1;
      open = 1;
    } else if (character === '”') {
      if (open === 0) misfits += 1;
      open = 0;
    }
  }
  return misfits + open;
}

/**
 * Adds to each path the page up to `horizon`, so that all cover the same text, and what its marks
 * do to the balance of their line; `before` is the line up to the run, as far as it is known.
 */
export function overSameText(
  model: BigramModel,
  page: string,
  paths: readonly Path[],
  before: string,
  horizon: number,
): Path[] {
  const lineEnd = page.indexOf('\n', horizon);
  const after = page.slice(horizon, lineEnd < 0 ? undefined : lineEnd);
  return paths.map((path) => {
    const rest = page.slice(path.at, horizon);
    const read = advanceOver(model, path.state, rest);
    const ends = path.at + rest.length >= page.length;
    const misfits = unbalancedMarks(before + path.text + rest + after);
    return {
      ...path,
      state: ends ? advance(model, read, LINE_FEED) : read,
      bonus: path.bonus - UNBALANCED * misfits,
    };
  });
}
