/** The marks before whose bytes the program cuts the text, even inside a character. */
import { encodeGbk } from '../../../language/gbk/gbk.ts';

export interface CutMark {
  readonly wide: number;
  /** Its bytes: the trail byte of one character and the lead byte of the next. */
  readonly first: number;
  readonly second: number;
}

const MARKS: ReadonlyMap<number, CutMark> = new Map(
  [...'！!，,？?；;。'].map((shown) => {
    const code = shown.charCodeAt(0);
    const wide = code < 0x80 ? code + 0xfee0 : code;
    const bytes = encodeGbk(String.fromCharCode(wide));
    return [code, { wide, first: bytes >> 8, second: bytes & 0xff }];
  }),
);

/** The mark of a code unit in its wide or its ASCII form. */
export const cutMarkOf = (unit: number): CutMark | undefined => MARKS.get(unit);

export const isCutMark = (unit: number): boolean => MARKS.has(unit);
