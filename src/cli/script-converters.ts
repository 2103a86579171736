/** OpenCC's converters, each made when it is first asked for: the tables take a tenth of a second. */
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import type { ScriptConverters } from '../repair/requested-script.ts';

type Convert = (text: string) => string;

const lazily = (make: () => Convert): Convert => {
  let made: Convert | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
};

/** Traditional text gets the forms of Taiwan, its words stay: 软件 → 軟件. */
export const scriptConverters: ScriptConverters = {
  hans: lazily(() => fromTraditional({ from: 't', to: 'cn' })),
  hant: lazily(() => fromSimplified({ from: 'cn', to: 'tw' })),
};
