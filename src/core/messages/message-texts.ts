/**
 * Every message that can accompany a record. Each row holds the stage, the severity and the text.
 *
 * Codes are stable; texts may be improved. `{name}` is filled in from the message's arguments;
 * `{name?one|many}` becomes `one` where the argument is 1, else `many`.
 */
import type { Severity, StageName } from './severity.ts';

export const MESSAGES = {
  'source.suspected-mirror': [
    'segment',
    'warning',
    'The page names {found}, but its publisher is {publisher}; it is probably a copy.',
  ],
  'source.truncated': [
    'source',
    'warning',
    'The page ended early. What arrived was kept; the rest is missing.',
  ],
  'source.digest-mismatch': [
    'source',
    'warning',
    'The archive states the digest {stated}, but the page has {found}; it was changed or damaged.',
  ],
  'source.revisits': [
    'source',
    'warning',
    '{count} {count?record|records} of {input} {count?was|were} skipped, because {count?it says|they say} only that a page had not changed (revisit) and {count?does|do} not contain it.',
  ],
  'source.no-pages': [
    'source',
    'info',
    '{count} {count?record|records} of {input} {count?was|were} skipped, because {count?it contains|they contain} no page ({status} because of the status, {type} because of the content type).',
  ],
  'source.not-encoded': [
    'source',
    'warning',
    'The server declares the content encoding {encoding}, but the page is not encoded; it was read as it arrived.',
  ],
  'source.trailing': [
    'source',
    'warning',
    '{count} {count?byte stands|bytes stand} behind the end of the encoded page and {count?was|were} left out.',
  ],
  'source.content-type': [
    'source',
    'warning',
    'The declared content type is {type}, but the bytes look like {kind}; they were read as {kind}.',
  ],
  'source.mixed-script-host': [
    'source',
    'warning',
    'The host name {host} ({ascii}) mixes scripts; it may imitate another name.',
  ],
  'source.cache': ['source', 'warning', 'The cache folder {folder} cannot be written: {detail}.'],
  'encoding.overruled': [
    'encoding',
    'info',
    'The page declares {declared}, but its bytes are {label}; it was decoded as {label}.',
  ],
  'encoding.mixed': [
    'encoding',
    'info',
    'Most of the page is {label}, but {count} {count?part is|parts are} {other}; each was decoded in its own encoding.',
  ],
  'encoding.replacements': [
    'encoding',
    'warning',
    '{count} byte {count?sequence is|sequences are} not valid {label} and became U+FFFD.',
  ],
  'encoding.saved-replacements': [
    'encoding',
    'warning',
    'The input contains U+FFFD {count} {count?time|times}: bytes were replaced before it was saved. Decode the original bytes again.',
  ],
  'encoding.better': [
    'encoding',
    'warning',
    'The bytes were decoded as {label}, as you asked. Decoded as {better}, only {count} byte {count?sequence is|sequences are} invalid; leave out --encoding.',
  ],
  'html.too-deep': [
    'html',
    'warning',
    'Elements that were nested deeper than {limit} levels were flattened.',
  ],
  'html.unclosed': [
    'html',
    'warning',
    'The page opens {what} and never closes it; the {count} {count?character|characters} after it were not read.',
  ],
  'html.hidden': [
    'html',
    'info',
    'The page contains {count} invisible {count?character|characters}, which change the direction of text or have no width. They were kept.',
  ],
  'html.next-page': ['html', 'info', 'The article may continue at {url}.'],
  'segment.other-article': [
    'segment',
    'warning',
    'Page {page} contains another article or none, so this article ends before it.',
  ],
  'html.refresh': [
    'html',
    'warning',
    'The page redirects its readers to {url}; the redirect was not followed.',
  ],
  'html.frames': [
    'html',
    'warning',
    'The page shows little besides frames; its text may be in {addresses}.',
  ],
  'html.embedded': [
    'html',
    'info',
    'The page builds its article by script; the article was read from data embedded in the page.',
  ],
  'html.within-unmatched': [
    'html',
    'warning',
    'The selector given with --within matches nothing readable on this page; the selector was ignored.',
  ],
  'html.within-costly': [
    'html',
    'warning',
    'The page has too many elements for the selector given with --within; the selector was ignored.',
  ],
  'html.within-text': [
    'html',
    'warning',
    'The input is plain text, which has no elements; --within was ignored.',
  ],
  'repair.left': [
    'repair',
    'warning',
    '{count} {count?place looks|places look} damaged but {count?was|were} left unchanged, because the original text cannot be determined.',
  ],
  'quotes.left-out': [
    'output',
    'warning',
    '{count} {count?quote was|quotes were} left out, because the record would have more than {limit} bytes.',
  ],
  'quotes.unclosed': [
    'quotes',
    'info',
    '{count} quotation {count?mark has|marks have} no partner.',
  ],
  'segment.dropped': [
    'segment',
    'info',
    '{count} {count?block|blocks} of navigation and other furniture {count?was|were} left out.',
  ],
} as const satisfies Record<string, readonly [StageName, Severity, string]>;
