/** Where the bytes of a page came from, as the record tells it. */

/** The kinds of places that pages are read from. */
export type SourceType = 'url' | 'file' | 'stdin' | 'warc' | 'mhtml' | 'jsonl';

/** Where the bytes of a page came from. What is not known is `null`. */
export interface Source {
  type: SourceType;
  /** The input as the user named it, without credentials. */
  input: string;
  url: string | null;
  /** Only for a host that is written with more than ASCII: as it is sent, and as people read it. */
  host?: { ascii: string; unicode: string } | undefined;
  redirects: string[];
  /** HTTP status. */
  status: number | null;
  contentType: string | null;
  /** Number of bytes. */
  bytes: number;
  /** SHA-256 of the bytes in hexadecimal. */
  sha256: string | null;
  truncated: boolean;
  /** ISO 8601. */
  fetchedAt: string | null;
  /** Addresses of the further pages of the article that were read. */
  pages?: string[] | undefined;
  /** The path in base64, where it is not valid UTF-8 and `input` cannot show it. */
  pathBytes?: string | undefined;
  /** Where in `input` the record or line begins, in bytes of the file. */
  offset?: number | undefined;
  /** The digest that an archive states of its page, where the page has another. */
  digest?: { stated: string; found: string } | undefined;
}
