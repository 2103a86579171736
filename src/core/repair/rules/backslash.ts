/**
 * Removes backslashes that programs inserted when they escaped bytes: after characters whose second
 * byte in Big5 is a backslash. 許\\先生說，功\\課 → 許先生說，功課.
 */
import { pairTable } from '../../language/gbk/pair-table.ts';
import type { Replacement } from '../revision.ts';

const BACKSLASH = 0x5c;

let characters: ReadonlySet<string> | null = null;

/** The characters of Big5 whose second byte is a backslash. */
function endingSo(): ReadonlySet<string> {
  if (characters === null) {
    const table = pairTable('big5');
    const found = new Set<string>();
    for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
      const point = table(lead, BACKSLASH);
      if (point > 0) found.add(String.fromCodePoint(point));
    }
    characters = found;
  }
  return characters;
}

/**
 * Number of characters that must be followed by a backslash, because a single one may be intended.
 */
const LEAST = 2;

const FOLLOWED = /[\u4e00-\u9fff]\\(?!\w)/g;

/**
 * Removes the backslashes if all such characters of a text have one, and no other characters do.
 */
export function removeBackslashes(text: string): Replacement[] {
  const found = [...text.matchAll(FOLLOWED)];
  if (found.length < LEAST) return [];
  const ending = endingSo();
  if (found.some(([pair]) => !ending.has(pair.charAt(0)))) return [];
  const all = [...text].filter((character) => ending.has(character)).length;
  if (all !== found.length) return [];
  return found.map(({ index }) => ({
    start: index + 1,
    end: index + 2,
    after: '',
    rule: 'escape.backslash',
    confidence: 0.95,
    lossy: false,
    evidence: {},
  }));
}
