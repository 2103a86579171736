/**
 * Reads HTML text from beginning to end and gives its tags and texts to a builder. Whatever can be
 * searched for is searched for (the next tag, the end of a comment or of a script), so that most
 * characters are never looked at one by one.
 */
import { type Attributes, NO_ATTRIBUTES, READ } from './attributes.ts';
import type { Builder } from './builder.ts';
import { hashed, lowered } from './names.ts';
import { decodeReferences } from './references.ts';
import { type Tag, tagAt, tagOf } from './tags.ts';

const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;
const TO_LOWER = 0x20;

const CDATA = '[CDATA[';

const isSpace = (code: number): boolean =>
  code <= 0x20 && (code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b));

const isLetter = (code: number): boolean =>
  (code | TO_LOWER) >= LOWER_A && (code | TO_LOWER) <= LOWER_Z;

const endsName = (code: number): boolean =>
  code <= GREATER && (code === GREATER || code === SLASH || isSpace(code));

const endsAttribute = (code: number): boolean => code === EQUALS || endsName(code);

const isQuote = (code: number): boolean => code === DOUBLE_QUOTE || code === SINGLE_QUOTE;

const TITLE = tagOf('title');

/** Something that does not end before the text does. */
const UNFINISHED = -1;

export class Scanner {
  private readonly text: string;
  private readonly builder: Builder;
  private readonly allAttributes: boolean;
  /** Index of the next ampersand at or after the place where it was last asked for. */
  private ampersand = -1;
  /** Hash of the name that was read last. */
  private hash = 0;
  /** Where the part of an unfinished tag begins that was not understood. */
  private rest = 0;

  constructor(text: string, builder: Builder, allAttributes: boolean) {
    this.text = text;
    this.builder = builder;
    this.allAttributes = allAttributes;
  }

  /**
   * Reads the whole text. Returns the index of what is not finished at its end: the length of the text
   * if all is.
   */
  scan(): number {
    const { text } = this;
    let from = 0;
    let at = text.indexOf('<');
    while (at >= 0) {
      const kind = text.charCodeAt(at + 1);
      let next = at + 1;
      const name = kind === SLASH ? this.spaceEnd(at + 2) : at + 1;
      const isMarkup =
        kind === EXCLAMATION ||
        kind === QUESTION ||
        (name < text.length &&
          (kind === SLASH ? text.charCodeAt(name) !== GREATER : isLetter(kind)));
      if (isMarkup) {
        this.addText(from, at);
        this.rest = at;
        next = this.readMarkup(at, kind, name);
        if (next === UNFINISHED) return this.rest;
        from = next;
      }
      at = text.indexOf('<', next);
    }
    this.addText(from, text.length);
    return text.length;
  }

  /** Reads what begins at `at`, and returns the index after it. */
  private readMarkup(at: number, kind: number, name: number): number {
    if (kind === SLASH) {
      if (isLetter(this.text.charCodeAt(name))) return this.readEndTag(name);
      return this.skip('>', name + 1);
    }
    if (kind === QUESTION) return this.skip('>', at + 2);
    return kind === EXCLAMATION ? this.skipDeclaration(at) : this.readTag(name);
  }

  /** Skips a comment, a CDATA section or a declaration, none of which is text of the page. */
  private skipDeclaration(at: number): number {
    const { text } = this;
    if (text.startsWith(CDATA, at + 2)) return this.skip(']]>', at + 2 + CDATA.length);
    if (text.charCodeAt(at + 2) !== DASH) return this.skip('>', at + 3);
    return text.charCodeAt(at + 3) === DASH ? this.skipComment(at + 2) : this.skip('>', at + 4);
  }

  /** Skips a comment whose dashes begin at `from`. It ends with `-->`, or by mistake with `--!>`. */
  private skipComment(from: number): number {
    const { text } = this;
    this.builder.endText();
    // `<!-->` is a whole comment
    let dashes = text.indexOf('--', from);
    for (; dashes >= 0; dashes = text.indexOf('--', dashes + 1)) {
      if (text.charCodeAt(dashes + 2) === GREATER) return dashes + 3;
      if (dashes > from + 1 && text.startsWith('!>', dashes + 2)) return dashes + 4;
    }
    return UNFINISHED;
  }

  private skip(end: string, from: number): number {
    this.builder.endText();
    const found = this.text.indexOf(end, from);
    return found < 0 ? UNFINISHED : found + end.length;
  }

  private addText(from: number, to: number): void {
    if (from < to) this.builder.addText(this.decoded(from, to, false));
  }

  private decoded(from: number, to: number, isAttribute: boolean): string {
    const { text } = this;
    if (this.ampersand < from) {
      const found = text.indexOf('&', from);
      this.ampersand = found < 0 ? text.length : found;
    }
    const part = text.slice(from, to);
    return this.ampersand < to ? decodeReferences(part, isAttribute) : part;
  }

  /** Index of the first character from `at` on that is no space. */
  private spaceEnd(at: number): number {
    const { text } = this;
    let end = at;
    while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
    return end;
  }

  /** Index after the name that begins at `at`, and sets its hash. */
  private nameEnd(at: number): number {
    const { text } = this;
    let end = at;
    let hash = 0;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (endsName(code)) break;
      hash = hashed(hash, code);
    }
    this.hash = hash;
    return end;
  }

  private readTag(at: number): number {
    const { text, builder } = this;
    const end = this.nameEnd(at);
    if (end === text.length) return UNFINISHED;
    const tag = tagAt(text, at, end, this.hash);
    builder.begin(tag);
    this.rest = end + 1;
    return this.readAttributes(tag, end);
  }

  /** Reads the attributes of a tag and its end, and the text of an element that contains no markup. */
  private readAttributes(tag: Tag, from: number): number {
    const { text } = this;
    let attributes: Record<string, string> | null = null;
    let at = this.spaceEnd(from);
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return this.endTag(tag, attributes, at, false);
      if (code === SLASH) {
        at = this.spaceEnd(at + 1);
        if (text.charCodeAt(at) === GREATER) return this.endTag(tag, attributes, at, true);
        continue;
      }
      const end = this.attributeEnd(at);
      const name = this.readName(at, end);
      const sign = this.spaceEnd(end);
      let start = end;
      let stop = end;
      if (text.charCodeAt(sign) === EQUALS) {
        start = this.spaceEnd(sign + 1);
        stop = this.valueEnd(start);
        if (stop === UNFINISHED) return UNFINISHED;
        at = stop;
        if (isQuote(text.charCodeAt(start))) {
          start += 1;
          at += 1;
        }
        this.rest = at + 1;
        at = this.spaceEnd(at);
      } else {
        if (sign === text.length) return UNFINISHED;
        at = sign;
        this.rest = end + 1;
      }
      if (name === null) continue;
      attributes ??= {};
      // the first of several attributes of the same name counts
      if (!Object.hasOwn(attributes, name)) attributes[name] = this.decoded(start, stop, true);
    }
    return UNFINISHED;
  }

  /** Adds an element at the end of its tag, with its text if it contains no markup. */
  private endTag(tag: Tag, attributes: Attributes | null, at: number, isClosed: boolean): number {
    this.builder.add(tag, attributes ?? NO_ATTRIBUTES, isClosed);
    return tag.isRaw && !isClosed ? this.readRaw(tag, at + 1) : at + 1;
  }

  /** Index after the name of an attribute. Its first character may be any. */
  private attributeEnd(at: number): number {
    const { text } = this;
    let end = at;
    let hash = 0;
    do {
      hash = hashed(hash, text.charCodeAt(end));
      end += 1;
    } while (end < text.length && !endsAttribute(text.charCodeAt(end)));
    this.hash = hash;
    return end;
  }

  /** The name of an attribute that is to be kept, or null. */
  private readName(at: number, end: number): string | null {
    const { text } = this;
    if (this.allAttributes) return text.slice(at, end).toLowerCase();
    return READ.at(text, at, end, this.hash)?.name ?? null;
  }

  /** Index after the value of an attribute that begins at `at`, without its closing quote. */
  private valueEnd(at: number): number {
    const { text } = this;
    const first = text.charCodeAt(at);
    if (isQuote(first)) return text.indexOf(first === SINGLE_QUOTE ? "'" : '"', at + 1);
    for (let end = at; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === GREATER || isSpace(code)) return end;
    }
    return UNFINISHED;
  }

  /** Reads the text of an element that contains no markup, and the end tag behind it. */
  private readRaw(tag: Tag, from: number): number {
    const { text } = this;
    let at = text.indexOf('</', from);
    while (at >= 0 && !this.isEndOf(tag, at + 2)) at = text.indexOf('</', at + 2);
    const end = at < 0 ? text.length : at;
    // only in titles, character references are references
    if (from < end) {
      this.builder.addText(tag === TITLE ? this.decoded(from, end, false) : text.slice(from, end));
    }
    this.rest = end;
    return at < 0 ? end : this.readEndTag(at + 2);
  }

  private isEndOf({ name }: Tag, at: number): boolean {
    const { text } = this;
    for (let i = 0; i < name.length; i += 1) {
      if (lowered(text.charCodeAt(at + i)) !== name.charCodeAt(i)) return false;
    }
    const after = text.charCodeAt(at + name.length);
    return after === GREATER || isSpace(after);
  }

  /** Reads an end tag from its name on. A slash belongs to the name. */
  private readEndTag(at: number): number {
    const { text } = this;
    let end = at;
    let hash = 0;
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code === GREATER || isSpace(code)) break;
      hash = hashed(hash, code);
    }
    if (end === text.length) return UNFINISHED;
    this.builder.close(tagAt(text, at, end, hash));
    this.rest = end + 1;
    const found = text.indexOf('>', end);
    return found < 0 ? UNFINISHED : found + 1;
  }
}
