/** What is known about where a page came from. */

/** Facts about a page's origin that the extract stage needs beside the page itself. */
export interface PageOrigin {
  /** The address that the page was read from, if there is one. */
  readonly sourceUrl: string | null;
  /** When the page was fetched (ISO 8601), if known. */
  readonly fetchedAt: string | null;
}
