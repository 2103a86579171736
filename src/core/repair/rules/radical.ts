/** Replaces radicals that stand for characters, as PDF converters produce them: ⽂件 → 文件. */
import { frequentShare } from '../channel/gate/tally.ts';
import type { Replacement } from '../state/revision.ts';
import { RUNNING } from './prose.ts';
import { SUPPLEMENTARY_RADICALS } from './radicals.ts';

const RADICALS = /[\u2e80-\u2fd5]+/g;

/** Words of text in which radicals are meant. */
const ABOUT = /部首|偏旁|康熙|笔画|筆畫|radical/i;

/** Chinese characters and kana, of which running text consists. */
const HANZI = /[\u3040-\u30ff\u3400-\u9fff]/;

let supplementary: ReadonlyMap<string, string> | null = null;

function characterOf(radical: string): string | null {
  supplementary ??= new Map(
    SUPPLEMENTARY_RADICALS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
  );
  const compatible = radical.normalize('NFKC');
  return compatible === radical ? (supplementary.get(radical) ?? null) : compatible;
}

/** Number of successive radicals above which a text is a list of radicals and not prose. */
const MOST_IN_A_ROW = 4;

const KANA = /[\u3041-\u30ff]/g;

/** Whether the text is running text, in Chinese or in Japanese. */
const isRunning = (text: string): boolean =>
  frequentShare(text) >= RUNNING || (text.match(KANA)?.length ?? 0) >= text.length * RUNNING;

/** Emoji and the like, and what selects their form. They say nothing about the characters beside them. */
const SYMBOLS = /[\p{So}\p{Sk}\p{Mn}\p{Cf}]/gu;

/** The text as it reads: the characters that radicals stand for are often the frequent ones. */
const asRead = (text: string): string =>
  text
    .replace(RADICALS, (run) => [...run].map((radical) => characterOf(radical) ?? '').join(''))
    .replace(SYMBOLS, '');

export function undoRadicals(text: string): Replacement[] {
  if (ABOUT.test(text) || !isRunning(asRead(text))) return [];
  const found: Replacement[] = [];
  for (const { index, 0: run } of text.matchAll(RADICALS)) {
    const end = index + run.length;
    const beside = (text[index - 1] ?? '') + (text[end] ?? '');
    const characters = [...run].map(characterOf);
    if (run.length > MOST_IN_A_ROW || !HANZI.test(beside) || characters.includes(null)) continue;
    found.push({
      start: index,
      end,
      after: characters.join(''),
      rule: 'radical',
      confidence: 0.98,
      lossy: false,
      evidence: {},
    });
  }
  return found;
}
