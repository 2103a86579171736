/** Turns decoded text into a page, whether it is HTML or plain text. */
import { message } from '../messages/message.ts';
import type { Page } from '../page/page.ts';
import type { StageResult } from '../page/stage.ts';
import { hiddenMessages } from './parse/hidden.ts';
import { readHtml } from './parse/parse.ts';
import { looksLikeHtml, readPlainText } from './parse/plain-text.ts';

export interface ReadTextOptions {
  /** Address against which the links of the page are resolved. */
  readonly baseUrl: string | null;
  /** Valid CSS selector of the elements that contain the body of the article, or `null`. */
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
