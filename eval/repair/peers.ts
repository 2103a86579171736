/**
 * Measures ftfy on the same cases: `ftfy.fix_text`, without the two of its rules that change right
 * Chinese text (curly quotation marks and full-width punctuation become ASCII). It needs a `python3`
 * that can import ftfy.
 */
import { spawnSync } from 'node:child_process';
import { groupBy } from '../articles/score.ts';
import { isClean, kindOf, type RepairCase } from './cases.ts';
import { invents } from './score.ts';

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

/** One line for each kind of damage: exact texts, and texts with an invented character. */
export function peerLines(cases: readonly RepairCase[]): string[] {
  const results = fixed(cases.map(({ corrupted }) => corrupted));
  if (results === null) return ['ftfy: not installed'];
  const [version, ...texts] = results;
  const kinds = groupBy(
    cases.map((given, i) => ({ given, text: texts[i] ?? '' })),
    ({ given }) => `${kindOf(given.family)}${given.lossy ? ', with losses' : ''}`,
  );
  return [...kinds].map(([kind, all]) => {
    const exact = all.filter(({ given, text }) => text === given.gold).length;
    const invented = all.filter(({ given, text }) =>
      invents(text, given.gold, given.corrupted),
    ).length;
    const changed = all.filter(({ given, text }) => isClean(given) && text !== given.gold).length;
    return `ftfy ${version}  ${kind} (${all.length})  exact ${percent(exact, all.length)}, invented in ${percent(invented, all.length)}, clean ones changed ${changed}`;
  });
}
