/**
 * Removes backslashes that programs inserted when they escaped bytes: after characters whose second
 * byte in Big5 or GBK is a backslash. 許\\先生說，功\\課 → 許先生說，功課.
 */
import { pairTable } from '../../language/gbk/pair-table.ts';
import type { Replacement } from '../state/revision.ts';

const BACKSLASH = 0x5c;

/** Encodings with such characters, and the lead bytes of their characters in use. */
const LEADS = { big5: [0xa4, 0xf9], gb18030: [0x81, 0xfe] } as const;

const sets = new Map<keyof typeof LEADS, ReadonlySet<string>>();

/** The characters of an encoding whose second byte is a backslash. */
function endingSo(encoding: keyof typeof LEADS): ReadonlySet<string> {
  let characters = sets.get(encoding);
  if (characters === undefined) {
    const table = pairTable(encoding);
    const found = new Set<string>();
    const [first, last] = LEADS[encoding];
    for (let lead: number = first; lead <= last; lead += 1) {
      const point = table(lead, BACKSLASH);
      if (point > 0) found.add(String.fromCodePoint(point));
    }
    characters = found;
    sets.set(encoding, characters);
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
  const isRule = (['big5', 'gb18030'] as const).some((encoding) => {
    const ending = endingSo(encoding);
    const all = [...text].filter((character) => ending.has(character)).length;
    return all === found.length && found.every(([pair]) => ending.has(pair.charAt(0)));
  });
  if (!isRule) return [];
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
