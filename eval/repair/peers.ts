/**
 * Measures ftfy on the same cases: `ftfy.fix_text`, without the two of its rules that change right
 * Chinese text (curly quotation marks and full-width punctuation become ASCII). It needs a `python3`
 * that can import ftfy.
 */
import { spawnSync } from 'node:child_process';
import { groupBy } from '../articles/scoring/score.ts';
import { isClean, kindOf, type RepairCase } from './cases.ts';
import { invents } from './measures/invents.ts';

const PROGRAM = `
import json, sys, ftfy
print(json.dumps(ftfy.__version__))
for line in sys.stdin:
    text = json.loads(line)
    print(json.dumps(ftfy.fix_text(text, uncurl_quotes=False, fix_character_width=False)))
`;

/** The texts as ftfy gives them, after its version; `null` if it is not installed. */
function fixed(texts: readonly string[]): string[] | null {
  const { status, stdout } = spawnSync('python3', ['-c', PROGRAM], {
    input: texts.map((text) => `${JSON.stringify(text)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) return null;
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): string => JSON.parse(line));
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** The kinds of damage that are told apart. */
function groupOf({ family, lossy, ...given }: RepairCase): string {
  const kind = kindOf(family);
  if (isClean({ family, lossy, ...given })) return 'clean';
  if (kind !== 'codec' && kind !== 'channel') return kind;
  return lossy ? 'misread, with losses' : 'misread, without a loss';
}

const lineOf = (name: string, group: string, results: readonly Repaired[]): string => {
  const exact = results.filter(({ given, text }) => text === given.gold).length;
  const invented = results.filter(({ given, text }) =>
    invents(text, given.gold, given.corrupted),
  ).length;
  return `${name.padEnd(16)}${group.padEnd(26)}${String(results.length).padStart(5)}  exact ${percent(exact, results.length)}, invented in ${percent(invented, results.length)}`;
};

/** A case and what a program made of it. */
interface Repaired {
  readonly given: RepairCase;
  readonly text: string;
}

/**
 * For each kind of damage, texts that are exact and texts with an invented character, by this program
 * and by ftfy.
 */
export function peerLines(ours: readonly Repaired[]): string[] {
  const results = fixed(ours.map(({ given }) => given.corrupted));
  if (results === null) return ['ftfy: not installed'];
  const [version, ...texts] = results;
  const theirs = ours.map(({ given }, i) => ({ given, text: texts[i] ?? '' }));
  const lines = (name: string, all: readonly Repaired[]): string[] =>
    [...groupBy(all, ({ given }) => groupOf(given))].map(([group, some]) =>
      lineOf(name, group, some),
    );
  return [...lines('repair-article', ours), ...lines(`ftfy ${version}`, theirs)];
}
