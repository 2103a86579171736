/** Removes what is left of tags whose beginning or end was cut off: 完毕。br>另据 → 完毕。另据. */
import type { Replacement } from '../state/revision.ts';
import { isProse } from './prose.ts';

const NAMES = 'br|p|div|span|strong|font|em|section';
const CHINESE = '[\\u2018-\\u201d\\u3001-\\u303f\\u3400-\\u9fff\\uff01-\\uff5e]';

/** Remnants between Chinese characters, or at an edge of the text. */
const CUT = new RegExp(
  [
    // br> and /p>
    `(?<=^|${CHINESE})(?:br ?/?|/(?:${NAMES}))>(?=$|${CHINESE})`,
    // <br and </p
    `(?<=^|${CHINESE})</?(?:${NAMES})(?=$|${CHINESE})`,
  ].join('|'),
  'g',
);

export function removeRemnants(text: string): Replacement[] {
  const found = [...text.matchAll(CUT)];
  if (found.length === 0 || !isProse(text)) return [];
  return found.map(({ index, 0: remnant }) => ({
    start: index,
    end: index + remnant.length,
    after: '',
    rule: 'remnant.tag',
    confidence: 0.9,
    lossy: false,
    evidence: {},
  }));
}
