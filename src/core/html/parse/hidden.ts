/** Counts invisible characters in a page's text. They are kept in the text and reported. */
import { type Message, message } from '../../messages/message.ts';
import type { Page } from '../../page/page.ts';

/**
 * Marks that change the direction of text, spaces and joiners without width, and tag characters.
 */
const HIDDEN = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0001}-\u{e007f}]/gu;

export function hiddenMessages({ blocks }: Page): Message[] {
  const count = blocks.reduce((sum, { text }) => sum + (text.match(HIDDEN)?.length ?? 0), 0);
  return count > 0 ? [message('html.hidden', { count })] : [];
}
