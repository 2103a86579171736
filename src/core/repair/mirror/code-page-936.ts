/**
 * How Windows code page 936 decodes bytes that are out of step, as it did on the mirror pages:
 * a lead byte before a byte below 0x40 becomes one `?` and takes that byte with it; cells without
 * a character (private use above all) vanish.
 */
import { decodeGbk, FIRST_LEAD, FIRST_TRAIL, LAST_LEAD } from '../../language/gbk/gbk.ts';

const EURO = 0x80;

export function misread(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead === EURO) text += '€';
    else if (lead < FIRST_LEAD || lead > LAST_LEAD) text += String.fromCharCode(lead);
    else {
      const trail = bytes[i + 1];
      i += 1;
      if (trail === undefined || trail < FIRST_TRAIL) text += '?';
      else text += decodeGbk(lead, trail) ?? '';
    }
  }
  return text;
}
