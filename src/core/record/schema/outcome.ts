/** The records as they are written: an article, or the reason why there is none. */
import * as z from 'zod/mini';
import { ERROR_CODES } from '../../messages/failure.ts';
import { MESSAGE_CODES } from '../../messages/message.ts';
import { Body, FooterLine, Media, Person, Publisher } from './article.ts';
import { confidence, offset, stage, text } from './basics.ts';
import { described, growing } from './described.ts';
import { DamageLeft, Edit, LayoutItem } from './edits.ts';
import { Quote } from './quote.ts';
import { Encoding, Script, Source } from './source.ts';
import { SCHEMA_VERSION } from './version.ts';

const version = described(
  z.literal(SCHEMA_VERSION),
  'Schema version',
  'The version of this schema. Within 1.x fields and listed values are only added.',
);

const key = described(
  z.string(),
  'Key',
  'Names the page among all pages, the same in every run over the same inputs.',
);

export const Message = described(
  z.object({
    code: growing(z.enum(MESSAGE_CODES), 'Code', 'The stable code of the message.'),
    severity: described(
      z.enum(['info', 'warning', 'error']),
      'Severity',
      '`info` needs no action, `warning` deserves a look, `error` means that something failed.',
    ),
    stage,
    message: described(z.string(), 'Message', 'The message for people. Its words may change.'),
  }),
  'Message',
  'A remark about the page.',
);

const messages = described(
  z.array(Message),
  'Messages',
  'Remarks of all stages about the page, in their order.',
);

const tool = described(
  z.object({
    name: described(z.literal('repair-article'), 'Name', 'The name of the program.'),
    version: described(z.string(), 'Version', 'The version of the program.'),
  }),
  'Tool',
  'What wrote the record.',
);

export const DuplicateOf = described(
  z.object({
    input: described(z.string(), 'Input', 'The input of the first page.'),
    url: described(text, 'Address', 'The address of the first page.'),
    similarity: described(
      confidence,
      'Similarity',
      'Share of the text that both have, from 0 to 1; 1 for an exact duplicate.',
    ),
    kind: described(z.enum(['exact', 'near']), 'Kind', 'Whether the texts are the same.'),
  }),
  'Duplicate of',
  'The first page of the run that contains the same article (only with `--dedupe`).',
);

const people = z.array(Person);

export const ArticleRecord = described(
  z.object({
    schemaVersion: version,
    ok: described(z.literal(true), 'Success', 'true: the page has an article.'),
    key,
    source: Source,
    encoding: Encoding,
    inLanguage: described(
      z.string(),
      'Language',
      'BCP 47 tag of the language of the record, such as `zh-Hans`.',
    ),
    script: Script,
    headline: described(text, 'Headline', 'The headline of the article.'),
    kicker: described(
      text,
      'Kicker',
      'The words before the headline that name its series. schema.org has no name for them.',
    ),
    alternativeHeadline: described(
      text,
      'Alternative headline',
      'The subtitle below the headline.',
    ),
    author: described(people, 'Authors', 'Who wrote the article, in the order of the page.'),
    editor: described(people, 'Editors', 'Who edited the article, in the order of the page.'),
    publisher: Publisher,
    articleSection: described(text, 'Section', 'The section of the site, such as `财经`.'),
    datePublished: described(
      text,
      'Date of publication',
      'ISO 8601, as exactly as the page states it, with the offset of China if it states none.',
    ),
    dateModified: described(text, 'Date of the last change', 'ISO 8601.'),
    canonicalUrl: described(
      text,
      'Canonical address',
      'The address that the page declares as its own. schema.org has `url`, but nothing says that the declaration is true.',
    ),
    body: Body,
    media: described(z.array(Media), 'Media', 'Pictures, videos and sounds in their order.'),
    quotes: described(z.array(Quote), 'Quotes', 'Who said what, in the order of the fields.'),
    footer: described(
      z.array(FooterLine),
      'Footer',
      'Lines around the article that do not belong to its text, in the order of the page.',
    ),
    edits: described(
      z.array(Edit),
      'Edits',
      'Every change that was made. Empty with `--edits none`.',
    ),
    damage: described(
      z.object({
        found: described(offset, 'Found', 'Number of damaged places.'),
        repaired: described(
          offset,
          'Repaired',
          'Number of places that were repaired, each place of a repeated edit counted. A conversion that `--script` asks for is no repair.',
        ),
        left: described(z.array(DamageLeft), 'Left', 'The places that were left as they are.'),
      }),
      'Damage',
      'What was found to be damaged.',
    ),
    layout: described(
      z.array(LayoutItem),
      'Layout',
      'The decoded text in its order, as slices of the fields and what stood between them. `revert` uses it. Empty with `--edits none`.',
    ),
    messages,
    tool,
    duplicateOf: z.optional(DuplicateOf),
  }),
  'Article',
  'The record of a page that has an article.',
);

export const FailureRecord = described(
  z.object({
    schemaVersion: version,
    ok: described(z.literal(false), 'Success', 'false: the page gave no article.'),
    key,
    source: Source,
    error: described(
      z.object({
        code: growing(z.enum(ERROR_CODES), 'Code', 'The stable code of the failure.'),
        stage,
        message: described(z.string(), 'Message', 'What happened. Its words may change.'),
        retryable: described(z.boolean(), 'Retryable', 'Whether the same input may succeed later.'),
        hint: described(z.string(), 'Hint', 'What can be done. Its words may change.'),
      }),
      'Error',
      'Why there is no article.',
    ),
    messages,
    tool,
  }),
  'Failure',
  'The record of a page that gave no article.',
);

export const Output = z.discriminatedUnion('ok', [ArticleRecord, FailureRecord]);

export type Message = z.infer<typeof Message>;
export type DuplicateOf = z.infer<typeof DuplicateOf>;
export type ArticleRecord = z.infer<typeof ArticleRecord>;
export type FailureRecord = z.infer<typeof FailureRecord>;
export type Output = z.infer<typeof Output>;
