/**
 * Every message the program can give beside a record: code → stage, severity and text.
 * Codes are stable; texts may be improved. `{name}` is filled from the message's arguments.
 */
import type { Severity, StageName } from './severity.ts';

export const MESSAGES = {
  'source.suspected-mirror': [
    'segment',
    'warning',
    'The text names {found} where the publisher is {publisher}: the page is probably a copy. The text was left as it is.',
  ],
  'source.truncated': [
    'source',
    'warning',
    'The page ended early: what came is kept, the rest is missing.',
  ],
  'source.digest-mismatch': [
    'source',
    'warning',
    'The archive states the digest {stated}, but the page has {found}: it was changed or damaged.',
  ],
  'source.revisits': [
    'source',
    'warning',
    '{count} records of {input} say that a page had not changed (revisits) and do not hold it: passed over.',
  ],
  'source.no-pages': [
    'source',
    'info',
    '{count} records of {input} hold no page: passed over ({status} by their status, {type} by their type).',
  ],
  'source.not-encoded': [
    'source',
    'warning',
    'The server says that the page is encoded ({encoding}); it is not, and was read as it came.',
  ],
  'source.trailing': [
    'source',
    'warning',
    '{count} bytes stood behind the end of the encoded page and were left out.',
  ],
  'source.content-type': [
    'source',
    'warning',
    'The content type of the page is {type}; its bytes look like {kind} and were read as that.',
  ],
  'source.mixed-script-host': [
    'source',
    'warning',
    'The host {host} ({ascii}) mixes scripts: it may imitate another.',
  ],
  'source.cache': ['source', 'warning', 'The cache {folder} cannot be written: {detail}.'],
  'encoding.overruled': [
    'encoding',
    'info',
    'The page declares {declared}, but its bytes are {label}: decoded as {label}.',
  ],
  'encoding.mixed': [
    'encoding',
    'info',
    '{count} parts of the page are {other}, the rest is {label}: each was decoded as what it is.',
  ],
  'encoding.replacements': [
    'encoding',
    'warning',
    '{count} byte sequences are not valid {label}; each became U+FFFD.',
  ],
  'encoding.better': [
    'encoding',
    'warning',
    'The bytes were decoded as {label}, as asked; as {better} they lose {count} sequences. Leave out --encoding.',
  ],
  'html.too-deep': [
    'html',
    'warning',
    'Elements nested deeper than {limit} levels were flattened.',
  ],
  'html.unclosed': [
    'html',
    'warning',
    'The page opens {what} and never closes it: {count} characters behind it were not read.',
  ],
  'html.hidden': [
    'html',
    'info',
    '{count} characters of the page are not seen: they turn the direction of text or have no width.',
  ],
  'html.next-page': ['html', 'info', 'The article may go on at {url}.'],
  'segment.other-article': [
    'segment',
    'warning',
    'Page {page} holds another article or none: the article ends before it.',
  ],
  'html.refresh': [
    'html',
    'warning',
    'The page sends its readers on to {url}; that was not followed.',
  ],
  'html.frames': [
    'html',
    'warning',
    'The page shows little but frames; its text may stand in {addresses}.',
  ],
  'html.embedded': [
    'html',
    'info',
    'The page shows its article by script: it was read from what the page carries.',
  ],
  'html.within-unmatched': [
    'html',
    'warning',
    'The selector of --within fits nothing to read on this page: its article was looked for as without it.',
  ],
  'html.within-costly': [
    'html',
    'warning',
    'The page has too many elements for the selector of --within: its article was looked for as without it.',
  ],
  'html.within-text': [
    'html',
    'warning',
    'The input is plain text, which has no elements: --within was not heeded.',
  ],
  'repair.left': [
    'repair',
    'warning',
    '{count} places look damaged and were left as they are, since their truth cannot be known.',
  ],
  'quotes.unclosed': ['quotes', 'info', '{count} quotation marks have no partner.'],
  'segment.dropped': [
    'segment',
    'info',
    '{count} blocks of navigation and furniture were dropped.',
  ],
} as const satisfies Record<string, readonly [StageName, Severity, string]>;
