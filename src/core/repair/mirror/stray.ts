/**
 * Finds damage of a mirror that is still visible after all layers were undone. It is reported but
 * not changed.
 */
import type { DamageLeft } from '../../page/edit.ts';
import { cutGloss } from '../shift/evidence/gloss-marks.ts';
import { type Revision, toOriginal } from '../state/revision.ts';

const CHINESE_BESIDE = /[\u2018-\u201d\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]/;

/** Characters of a question in Latin letters, of an address or of code, in which `?` is normal. */
const LATIN = /[A-Za-z=&/]/;

/**
 * The `?` of a repaired text that nothing explains. `left` is already known. Offsets refer to the
 * original.
 */
export function strayMarks(revision: Revision, left: readonly DamageLeft[]): DamageLeft[] {
  const { text, original } = revision;
  const found: DamageLeft[] = [];
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    if (LATIN.test(before) && !CHINESE_BESIDE.test(after)) continue;
    const start = toOriginal(revision, at);
    if (original[start] !== '?') continue;
    if (left.some((place) => start >= place.start && start < place.end)) continue;
    const reading = cutGloss(text, at);
    const end = start + 1 + (reading === null ? 0 : reading.length + 1);
    found.push({ start, end, reason: reading === null ? 'question-mark' : 'no-inverse' });
  }
  return found;
}
