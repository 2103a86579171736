import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** The case id at the beginning of a title: `A1`, `B12`. */
const ID = /^([A-Z])(\d+)\b\s*/;

interface Row {
  readonly id: string;
  readonly title: string;
  tests: number;
  skipped: number;
  readonly failed: string[];
}

const letter = ({ id }: Row): string => id.charAt(0);
const number = ({ id }: Row): number => Number(id.slice(1));

/** The case of a test, from its own title or from the title of a group that contains it. */
function caseOf(test: TestCase): { readonly id: string; readonly title: string } | null {
  for (const title of test.fullName.split(' > ').reverse()) {
    const id = ID.exec(title)?.[0]?.trim();
    if (id !== undefined) return { id, title: title.replace(ID, '') };
  }
  return null;
}

/** The cases that the tests cover. `astray` counts failed tests that belong to no case. */
function rowsOf(tests: Iterable<TestCase>): { readonly rows: Row[]; readonly astray: number } {
  const rows = new Map<string, Row>();
  let astray = 0;
  for (const test of tests) {
    const { state } = test.result();
    const found = caseOf(test);
    if (found === null) {
      if (state === 'failed') astray += 1;
      continue;
    }
    const row = rows.get(found.id) ?? { ...found, tests: 0, skipped: 0, failed: [] };
    rows.set(found.id, row);
    row.tests += 1;
    if (state === 'failed') row.failed.push(test.name);
    else if (state !== 'passed') row.skipped += 1;
  }
  const sorted = [...rows.values()].sort(
    (a, b) => letter(a).localeCompare(letter(b)) || number(a) - number(b),
  );
  return { rows: sorted, astray };
}

const holds = ({ failed, skipped }: Row): boolean => failed.length === 0 && skipped === 0;

function lineOf(row: Row): string {
  const { id, title, tests, skipped, failed } = row;
  const state = holds(row) ? 'ok  ' : failed.length > 0 ? 'FAIL' : 'skip';
  const count = tests === 1 ? '' : ` (${tests} tests)`;
  const why = failed.length > 0 ? `: ${failed.join(' · ')}` : skipped > 0 ? ': skipped' : '';
  return `${id.padEnd(4)} ${state}  ${title}${count}${why}\n`;
}

/** Prints one row per case of the fault table, and how many of them pass. */
export default class Rows implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.reduce((sum, module) => sum + module.errors().length, errors.length);
    const { rows, astray } = rowsOf(tests);
    const outside = broken + astray > 0 ? `${broken + astray} faults outside the cases\n` : '';
    const total = `${rows.filter(holds).length} of ${rows.length}\n`;
    process.stdout.write(`\n${rows.map(lineOf).join('')}${outside}${total}`);
  }
}
