/**
 * Reads the encoding that a page declares: in the HTTP header, in `<meta>` or in the XML
 * declaration.
 */
import { textOfUnits } from '../../language/units.ts';

/**
 * Number of bytes searched for a declaration. The WHATWG prescan reads 1,024 bytes, but pages of
 * old templates have their `<meta>` later.
 */
const PRESCAN = 4096;

const CHARSET = /charset\s*=\s*(?:["']\s*)?([\w:.-]+)/i;
const META = /<meta\b[^>]{0,512}/gi;
const XML = /^\s*<\?xml\b[^>]{0,256}?\bencoding\s*=\s*["']([\w:.-]+)["']/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** `text/html; charset=gb2312` → `gb2312` */
export const charsetOfContentType = (contentType: string | null): string | null =>
  contentType === null ? null : (CHARSET.exec(contentType)?.[1] ?? null);

/**
 * The label in the first `<meta charset>`, `<meta http-equiv>` or XML declaration, as written; null
 * if there is none.
 */
export function charsetOfMarkup(bytes: Uint8Array): string | null {
  const text = textOfUnits(bytes.subarray(0, PRESCAN));
  const xml = XML.exec(text)?.[1];
  if (xml !== undefined) return xml;
  const markup = text.includes('<!--') ? text.replace(COMMENT, '') : text;
  for (const [tag] of markup.matchAll(META)) {
    const charset = CHARSET.exec(tag)?.[1];
    if (charset !== undefined) return charset;
  }
  return null;
}
