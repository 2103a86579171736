/**
 * The record: one JSON object per page. All its types are derived from this schema.
 *
 * Offsets count Unicode code points from 0; ends are exclusive. Unknown values are `null`; lists
 * are never null.
 */
import * as z from 'zod/mini';
import { ERROR_CODES } from '../messages/failure.ts';
import { MESSAGE_CODES } from '../messages/message.ts';
import { STAGES } from '../messages/severity.ts';
import { DAMAGE_REASONS } from '../page/damage-reasons.ts';
import { type EditRule, RULE_GROUPS } from '../page/families.ts';

const offset = z.int().check(z.nonnegative());
const confidence = z.number().check(z.minimum(0), z.maximum(1));
const text = z.nullable(z.string());
const stage = z.enum(STAGES);
const editRule: z.ZodMiniType<EditRule> = z.templateLiteral([
  z.enum(RULE_GROUPS),
  z.optional(z.templateLiteral(['.', z.string()])),
]);
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const Source = z.object({
  type: z.enum(['url', 'file', 'stdin', 'warc', 'mhtml', 'jsonl']),
  input: z.string(),
  url: text,
  /**
   * Only for a host name with other than ASCII characters: as it is sent (`ascii`) and as people
   * read it (`unicode`).
   */
  host: z.optional(z.object({ ascii: z.string(), unicode: z.string() })),
  redirects: z.array(z.string()),
  status: z.nullable(z.int()),
  contentType: text,
  bytes: offset,
  sha256: text,
  truncated: z.boolean(),
  fetchedAt: text,
  /** Addresses of the further pages of the same article that were read. */
  pages: z.optional(z.array(z.string())),
  /** The path in base64, if it is not valid UTF-8 and `input` therefore cannot show it. */
  pathBytes: z.optional(z.string()),
  /** Where the record or line begins in `input`, in bytes. */
  offset: z.optional(offset),
  /** Only if an archive states another digest for its page than the page has. */
  digest: z.optional(z.object({ stated: z.string(), found: z.string() })),
});

export const Encoding = z.object({
  label: z.string(),
  method: z.enum(['bom', 'http', 'meta', 'detected', 'override']),
  confidence,
  declared: z.object({ http: text, meta: text }),
  replacements: offset,
});

const script = z.enum(['Hans', 'Hant', 'mixed', 'none']);

export const BodyBlock = z.object({
  type: z.enum(['paragraph', 'heading', 'list-item', 'blockquote', 'table']),
  text: z.string(),
  start: offset,
  end: offset,
});

export const Media = z.object({
  type: z.enum(['image', 'video', 'audio']),
  url: text,
  caption: text,
  credit: text,
  afterBlock: z.int().check(z.minimum(-1)),
});

export const Quote = z.object({
  id: z.string(),
  type: z.enum(['direct', 'indirect', 'mixed', 'turn']),
  pointer: z.string(),
  text: z.string(),
  start: offset,
  end: offset,
  marks: z.nullable(z.tuple([z.string(), z.string()])),
  parts: z.array(z.tuple([offset, offset])),
  parent: text,
  speaker: z.nullable(
    z.object({
      name: text,
      mention: text,
      role: text,
      kind: z.enum(['person', 'organization', 'document', 'unknown']),
      resolution: z.enum(['explicit', 'pronoun', 'carried', 'none']),
      confidence,
    }),
  ),
  cue: z.nullable(z.object({ text: z.string(), start: offset, end: offset })),
  confidence,
  rule: z.string(),
});

export const FooterLine = z.object({
  kind: z.enum([
    'editor',
    'source',
    'licence',
    'hotline',
    'email',
    'copyright',
    'disclaimer',
    'share',
    'engagement',
    'related',
    'icp',
    'other',
  ]),
  text: z.string(),
  value: text,
  holder: z.optional(text),
  years: z.optional(text),
});

/**
 * A change at one place: `before` became `after`, which now stands from `start` to `end` in the
 * field `pointer`.
 */
export const PlaceEdit = z.object({
  id: z.string(),
  pointer: z.string(),
  start: offset,
  end: offset,
  before: z.string(),
  after: z.string(),
  rule: editRule,
  confidence,
  lossy: z.boolean(),
  evidence: facts,
  steps: z.array(z.object({ rule: editRule, before: z.string(), after: z.string() })),
});

/**
 * A one-to-one conversion of all characters of the record that lie outside the other edits.
 * To revert it, replace each character that is a key of `pairs` by its value, except at the places
 * in `exceptions`, where the character at `start` of `pointer` was `before`.
 */
export const ConversionEdit = z.object({
  id: z.string(),
  pointer: z.literal(''),
  rule: editRule,
  map: z.object({ from: z.string(), to: z.string(), pairs: z.record(z.string(), z.string()) }),
  exceptions: z.array(z.object({ pointer: z.string(), start: offset, before: z.string() })),
  confidence,
  lossy: z.boolean(),
  evidence: facts,
});

export const Edit = z.union([PlaceEdit, ConversionEdit]);

/** A place that looks damaged and was left unchanged. */
export const DamageLeft = z.object({
  pointer: z.string(),
  start: offset,
  end: offset,
  reason: z.enum(DAMAGE_REASONS),
});

/**
 * One piece of the decoded text in its order: a slice of a field, or original text that belongs to
 * no field.
 */
export const LayoutItem = z.union([
  z.object({ pointer: z.string(), start: offset, end: offset }),
  z.object({ text: z.string() }),
]);

export const Message = z.object({
  code: z.enum(MESSAGE_CODES),
  severity: z.enum(['info', 'warning', 'error']),
  stage,
  message: z.string(),
});

const tool = z.object({ name: z.literal('repair-article'), version: z.string() });

/**
 * The first page of the run that contains the same article (`--dedupe`). `similarity` is 1 for an
 * exact duplicate.
 */
export const DuplicateOf = z.object({
  input: z.string(),
  url: text,
  similarity: confidence,
  kind: z.enum(['exact', 'near']),
});

export const ArticleRecord = z.object({
  schemaVersion: z.literal('1.0'),
  ok: z.literal(true),
  key: z.string(),
  source: Source,
  encoding: Encoding,
  language: z.string(),
  script: z.object({ found: script, original: script, evidence: z.string() }),
  headline: text,
  kicker: text,
  alternativeHeadline: text,
  authors: z.array(z.string()),
  editors: z.array(z.string()),
  publisher: z.object({ name: text, domain: text }),
  section: text,
  datePublished: text,
  dateModified: text,
  canonicalUrl: text,
  body: z.object({ text: z.string(), blocks: z.array(BodyBlock) }),
  media: z.array(Media),
  quotes: z.array(Quote),
  footer: z.array(FooterLine),
  edits: z.array(Edit),
  damage: z.object({
    found: offset,
    repaired: offset,
    left: z.array(DamageLeft),
  }),
  layout: z.array(LayoutItem),
  messages: z.array(Message),
  tool,
  duplicateOf: z.optional(DuplicateOf),
});

export const FailureRecord = z.object({
  schemaVersion: z.literal('1.0'),
  ok: z.literal(false),
  key: z.string(),
  source: Source,
  error: z.object({
    code: z.enum(ERROR_CODES),
    stage,
    message: z.string(),
    retryable: z.boolean(),
    hint: z.string(),
  }),
  messages: z.array(Message),
  tool,
});

export const Output = z.discriminatedUnion('ok', [ArticleRecord, FailureRecord]);

export type Source = z.infer<typeof Source>;
export type Encoding = z.infer<typeof Encoding>;
export type BodyBlock = z.infer<typeof BodyBlock>;
export type Media = z.infer<typeof Media>;
export type Quote = z.infer<typeof Quote>;
export type FooterLine = z.infer<typeof FooterLine>;
export type PlaceEdit = z.infer<typeof PlaceEdit>;
export type ConversionEdit = z.infer<typeof ConversionEdit>;
export type Edit = z.infer<typeof Edit>;
export type DamageLeft = z.infer<typeof DamageLeft>;
export type LayoutItem = z.infer<typeof LayoutItem>;
export type Message = z.infer<typeof Message>;
export type DuplicateOf = z.infer<typeof DuplicateOf>;
export type ArticleRecord = z.infer<typeof ArticleRecord>;
export type FailureRecord = z.infer<typeof FailureRecord>;
export type Output = z.infer<typeof Output>;
