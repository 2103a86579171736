/**
 * Readers and losses that codecs.ts lacks: the code pages of DOS, of Macs and of other alphabets,
 * and what programs removed after the reader. The tables are those of iconv-lite.
 */
import iconv from 'iconv-lite';
import type { Misread, Shown } from './codecs.ts';

type Reader = Misread['reader'];

const REPLACEMENT = '\ufffd';

/** A reader with one byte per character; `mark` stands for bytes that its table lacks. */
export const codePage =
  (label: string, mark: string = REPLACEMENT): Reader =>
  (bytes) => {
    let lossy = false;
    const text = Array.from(bytes, (byte) => {
      const character = iconv.decode(Uint8Array.of(byte), label);
      if (character !== REPLACEMENT) return character;
      lossy = true;
      return mark;
    }).join('');
    return { text, lossy };
  };

/** Python's reader of pairs, for which only the lead byte is invalid. */
export const stepping =
  (label: string, mark: string): Reader =>
  (bytes) => {
    let text = '';
    let lossy = false;
    for (let at = 0; at < bytes.length; ) {
      const single = iconv.decode(bytes.subarray(at, at + 1), label);
      const pair = iconv.decode(bytes.subarray(at, at + 2), label);
      if (!LACKS.test(single)) {
        text += single;
        at += 1;
      } else if (at + 1 < bytes.length && [...pair].length === 1 && !LACKS.test(pair)) {
        text += pair;
        at += 2;
      } else {
        text += mark;
        lossy = true;
        at += 1;
      }
    }
    return { text, lossy };
  };

const LACKS = /[\ufffd\ue000-\uf8ff]/;

/** What a program removed from the text that a reader showed. */
const after =
  (change: (text: string) => string) =>
  (reader: Reader): Reader =>
  (bytes) => {
    const shown = reader(bytes);
    const text = change(shown.text);
    return { text, lossy: shown.lossy || text !== shown.text };
  };

const CONTROLS = /[\u0080-\u009f]/g;

/** C1 controls, dropped or replaced by a sign. */
export const withoutControls = (mark: string): ((reader: Reader) => Reader) =>
  after((text) => text.replace(CONTROLS, mark));

/** Soft hyphens, dropped as PDF readers do. */
export const withoutHyphens = after((text) => text.replaceAll('\u00ad', ''));

/** No-break spaces, converted to spaces. */
export const spaced = after((text) => text.replaceAll('\u00a0', ' '));

/** White space, removed at both ends. */
export const trimmed = after((text) => text.trim());

/** The last character, lost in a field that was too short. */
export const cut = after((text) => text.slice(0, -1));

/** Letters, converted to lower case. */
export const lowered = after((text) => text.toLowerCase());

/** Private-use characters, removed. */
export const withoutPrivate = after((text) => text.replace(/[\ue000-\uf8ff]/g, ''));

export type { Reader, Shown };
