/** OpenCC's conversions. Each is read when it is first needed. */
import { conversionOf } from '../../core/language/script/conversion.ts';
import type { ScriptConverters } from '../../core/repair/requested-script.ts';
import { readBuilt } from './packed-file.ts';

type Convert = (text: string) => string;

const lazily = (name: string): Convert => {
  let made: Convert | undefined;
  return (text) => {
    made ??= conversionOf(readBuilt(name));
    return made(text);
  };
};

/**
 * Conversion to traditional characters uses the character forms of Taiwan but keeps the words: 软件
 * → 軟件.
 */
export const scriptConverters: ScriptConverters = {
  hans: lazily('to-hans'),
  hant: lazily('to-hant'),
};
