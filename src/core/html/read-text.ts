/** Decoded text → page, whether it is HTML or plain text. */
import { message } from '../messages/message.ts';
import type { Page } from '../page/page.ts';
import type { StageResult } from '../page/stage.ts';
import { hiddenMessages } from './parse/hidden.ts';
import { readHtml } from './parse/parse.ts';
import { looksLikeHtml, readPlainText } from './parse/plain-text.ts';

export interface ReadTextOptions {
  /** Address by which the page's links are resolved. */
  readonly baseUrl: string | null;
  /** CSS selector of the elements that hold the article's body, without a fault, or `null`. */
  readonly within: string | null;
}

export function readText(text: string, options: ReadTextOptions): StageResult<Page> {
  if (looksLikeHtml(text)) {
    const { value, messages } = readHtml(text, options);
    return { value, messages: [...messages, ...hiddenMessages(value)] };
  }
  const value = readPlainText(text);
  const unused = options.within === null ? [] : [message('html.within-text')];
  return { value, messages: [...unused, ...hiddenMessages(value)] };
}
