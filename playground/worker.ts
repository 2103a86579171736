/** The worker of the playground: repairs a text or a page, and answers with its view. */
import { decodeBytes } from '../src/core/encoding/decode-bytes.ts';
import { processPage } from '../src/core/pipeline.ts';
import { viewOf } from '../src/core/record/report/views/record-view.ts';
import { textView } from '../src/core/record/report/views/text-view.ts';
import type { PageView } from '../src/core/record/report/views/view.ts';
import { contextOf } from '../src/node/data/context.ts';
import { findQuotes } from '../src/quotes.ts';
import { repairText } from '../src/text.ts';
import type { Answer, Request } from './messages.ts';

const MARKUP = /<(?:!doctype|html|head|body|article|div|p|h1)\b/i;

const context = contextOf(null);

function viewOfText(text: string, name: string): PageView {
  const repaired = repairText(text);
  return textView(repaired, findQuotes(repaired.text), name);
}

/** The article of a page. If there is none, the text of the file is repaired as it is. */
function viewOfPage(bytes: Uint8Array, name: string): PageView {
  const record = processPage(
    bytes,
    {
      type: 'file',
      key: name,
      input: name,
      url: null,
      redirects: [],
      status: null,
      contentType: null,
      bytes: bytes.length,
      sha256: null,
      truncated: false,
      fetchedAt: null,
    },
    context,
  );
  const decoded = decodeBytes(bytes, { ...context, contentType: null, override: null });
  if (record.ok || 'failure' in decoded) return viewOf(record);
  const { text } = decoded.value;
  return MARKUP.test(text) ? viewOf(record) : viewOfText(text, name);
}

function answerTo({ id, name, content }: Request): Answer {
  const view =
    typeof content === 'string' && !MARKUP.test(content)
      ? viewOfText(content, name)
      : viewOfPage(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
  return { id, view };
}

addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(answerTo(data)));
