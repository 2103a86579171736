/**
 * Decodes character references of any kind by a whole parser, as browsers do: with and without
 * semicolon, and by the full table of names. It is loaded only for pages that need it.
 */
import { Parser } from 'htmlparser2';

/**
 * The text that a reference stands for, or the reference itself if it stands for nothing:
 * `&aring;` → `å`, `&copyright` → `©right`.
 *
 * @param reference an ampersand and the letters, digits and semicolon behind it
 * @param isAttribute whether it ends there in the value of an attribute, where a name without semicolon
 *   counts only as a whole
 */
export function rareReference(reference: string, isAttribute: boolean): string {
  let text = '';
  const parser = new Parser(
    isAttribute
      ? { onattribute: (_, value) => (text = value) }
      : { ontext: (piece) => (text += piece) },
  );
  parser.end(isAttribute ? `<a b="${reference}">` : reference);
  return text;
}
