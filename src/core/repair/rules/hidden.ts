/** Recognizes Chinese that was misread before its characters were escaped: `&Auml;&atilde;&ordm;&Atilde;`. */
import { reread } from '../channel/gate/gate.ts';
import { frequentShare } from '../channel/gate/tally.ts';
import type { Misreading } from '../channel/readers/misreadings.ts';
import { RUNNING } from './prose.ts';

const LATIN_LETTERS = /[\u00a1-\u00ff]/g;

/** Number of letters and symbols of Latin-1 from which their bytes are looked at. */
const LEAST = 8;

const HANZI = /[\u4e00-\u9fff]/g;

const MISREADINGS: readonly Misreading[] = [
  { truth: 'gb18030', reader: 'windows-1252' },
  { truth: 'big5', reader: 'windows-1252' },
];

/** Whether the letters of a Latin text are the bytes of usual Chinese characters. */
export function hidesChinese(text: string): boolean {
  const letters = text.match(LATIN_LETTERS)?.length ?? 0;
  if (letters < LEAST) return false;
  return MISREADINGS.some((misreading) => {
    const found = reread(text, misreading);
    const hanzi = found.match(HANZI)?.length ?? 0;
    return hanzi * 3 >= letters && frequentShare(found) >= RUNNING;
  });
}
