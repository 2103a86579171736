/** Measures megabytes per second over the same pages in the same run. */
import { seeded } from '../../test/random.ts';
import type { Detector } from './detectors.ts';
import { asciiHead, inEncoding, page } from './markup.ts';
import { passage, whole } from './pieces.ts';
import { CHINESE } from './sets-pieces.ts';

const PAGES = 36;
const SEED = 20_260_901;

/** Pages of 20 to 80 KB: a head of markup, and as much text as an article has. */
function pages(): Uint8Array[] {
  const random = seeded(SEED);
  return Array.from({ length: PAGES }, (_, i) => {
    const chinese = CHINESE[i % CHINESE.length];
    if (chinese === undefined) throw new Error('no encodings');
    const { encoding, text } = chinese;
    const size = whole(random, 4_000, 30_000);
    const paragraphs = passage(random, text(random), encoding, size).text.split('\n');
    return inEncoding(asciiHead(random) + page(paragraphs, null), encoding).bytes;
  });
}

/** Measures page by page, so that a slow moment of the machine affects all detectors. */
export function measureSpeed(detectors: readonly Detector[]): Map<string, number> {
  const list = pages();
  const total = list.reduce((sum, bytes) => sum + bytes.length, 0);
  const spent = new Map(detectors.map(({ name }) => [name, 0]));
  // the first round is for warming up
  for (const round of [0, 1]) {
    for (const bytes of list) {
      for (const { name, run } of detectors) {
        const start = performance.now();
        run(bytes);
        if (round > 0) spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
      }
    }
  }
  return new Map([...spent].map(([name, ms]) => [name, total / 1000 / ms]));
}
