/** Where the bytes of a page came from, as the record reports it. */

/** The kinds of input that pages are read from. */
export type SourceType = 'url' | 'file' | 'stdin' | 'warc' | 'mhtml' | 'jsonl';

/** Where the bytes of a page came from. Unknown facts are `null`. */
export interface Source {
  type: SourceType;
  /**
   * Names the page among all pages, the same in every run over the same inputs: its input, with the
   * number of the record in an archive behind `#`.
   */
  key: string;
  /** The input as the user named it, without credentials. */
  input: string;
  url: string | null;
  /**
   * Only for a host name with other than ASCII characters: as it is sent (`ascii`) and as people
   * read it (`unicode`).
   */
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
  /** Addresses of the further pages of the same article that were read. */
  pages?: string[] | undefined;
  /** The path in base64, if it is not valid UTF-8 and `input` therefore cannot show it. */
  pathBytes?: string | undefined;
  /** Where the record or line begins in `input`, in bytes. */
  offset?: number | undefined;
  /** Only if an archive states another digest for its page than the page has. */
  digest?: { stated: string; found: string } | undefined;
}
