/** Where a page came from, and how its bytes were decoded. */
import * as z from 'zod/mini';
import { confidence, offset, text } from './basics.ts';
import { described } from './described.ts';

export const Source = described(
  z.object({
    type: described(
      z.enum(['url', 'file', 'stdin', 'warc', 'mhtml', 'jsonl']),
      'Type',
      'What kind of input the page was read from.',
    ),
    input: described(
      z.string(),
      'Input',
      'The input as it was named on the command line, without passwords.',
    ),
    url: described(
      text,
      'Address',
      'The address of the page after all redirects, or the address that an archive states.',
    ),
    host: z.optional(
      described(
        z.object({
          ascii: described(z.string(), 'Sent form', 'The host name as it is sent.'),
          unicode: described(z.string(), 'Readable form', 'The host name as people read it.'),
        }),
        'Host',
        'Only for a host name with other than ASCII characters.',
      ),
    ),
    redirects: described(
      z.array(described(z.string(), 'Redirect', 'An address.')),
      'Redirects',
      'The addresses that led to `url`, in their order.',
    ),
    status: described(z.nullable(z.int()), 'Status', 'The HTTP status of the response.'),
    contentType: described(text, 'Content type', 'The content type that the response states.'),
    bytes: described(offset, 'Bytes', 'Size of the page in bytes, after decompression.'),
    sha256: described(text, 'SHA-256', 'Digest of these bytes in hexadecimal.'),
    truncated: described(
      z.boolean(),
      'Truncated',
      'Whether the page arrived incompletely (only with `--allow-truncated`).',
    ),
    fetchedAt: described(
      text,
      'Fetched at',
      'When the page was fetched (ISO 8601). It is the only field that depends on the clock.',
    ),
    pages: z.optional(
      described(
        z.array(described(z.string(), 'Page', 'An address.')),
        'Pages',
        'Addresses of the further pages of the article that were read (`--follow-pages`).',
      ),
    ),
    pathBytes: z.optional(
      described(
        z.string(),
        'Path bytes',
        'The path in base64, if it is not valid UTF-8 and `input` therefore cannot show it.',
      ),
    ),
    offset: z.optional(
      described(offset, 'Offset', 'Where the record or line begins in the archive, in bytes.'),
    ),
    digest: z.optional(
      described(
        z.object({
          stated: described(z.string(), 'Stated', 'The digest that the archive states.'),
          found: described(z.string(), 'Found', 'The digest that the page has.'),
        }),
        'Digest',
        'Only if an archive states another digest for its page than the page has.',
      ),
    ),
  }),
  'Source',
  'Where the page came from. What is not known is null.',
);

export const Encoding = described(
  z.object({
    label: described(
      z.string(),
      'Label',
      'The encoding, by its name in the WHATWG Encoding Standard where that has one.',
    ),
    method: described(
      z.enum(['bom', 'http', 'meta', 'detected', 'override']),
      'Method',
      'What decided the encoding: a byte order mark, the HTTP header, the markup, the bytes themselves, or `--encoding`.',
    ),
    confidence,
    declared: described(
      z.object({
        http: described(text, 'By HTTP', 'The label in the HTTP header.'),
        meta: described(text, 'By the markup', 'The label in the markup.'),
      }),
      'Declared',
      'The encodings that the page claims to have, right or wrong.',
    ),
    replacements: described(
      offset,
      'Replacements',
      'Number of invalid byte sequences, which became U+FFFD.',
    ),
  }),
  'Encoding',
  'How the bytes of the page were decoded.',
);

const scriptName = z.enum(['Hans', 'Hant', 'mixed', 'none']);

export const Script = described(
  z.object({
    found: described(scriptName, 'Found', 'The script of the page as it was read.'),
    original: described(
      scriptName,
      'Original',
      'The script in which the text was written, before a machine converted it.',
    ),
    evidence: described(z.string(), 'Evidence', 'What shows the original script.'),
  }),
  'Script',
  'Simplified (`Hans`) or traditional (`Hant`) characters, both (`mixed`), or no Chinese (`none`).',
);

export type Source = z.infer<typeof Source>;
export type Encoding = z.infer<typeof Encoding>;
